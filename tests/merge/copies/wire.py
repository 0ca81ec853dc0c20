"""An agency's report and what others made of it; our own prose, with invented people and places."""

BODY = (
    "Gunmen stormed the customs post at Wadi Terrin on Monday night and abducted three officers, the Interior Ministry of Sahlan said.",
    "Interior Minister Idris Kemani blamed smugglers from across the border. The attackers came in two pickup trucks, he told "
    "reporters in Port Mersa, and fled toward the hills of Jabal Nur.",
    "Residents of Wadi Terrin heard shots for about twenty minutes. The post guards the only paved road between Sahlan and Ostrim.",
    "The governor of the province, Layla Osterhout, closed the crossing until further notice. Trucks with 400 tons of onions were "
    "waiting on the Ostrimi side on Tuesday.",
    "Ostrim's Foreign Ministry offered to help with the search. A spokesman, Pavel Drahos, said that border guards of both countries "
    "would meet on Thursday.",
    "Three similar raids have been reported since March. No group has claimed responsibility for any of them.",
)

AGENCY = (
    "Three customs officers abducted at border\n\nBy Nadia Verhoeven\n\nPORT MERSA, June 4 (Meridian Wire) — "
    + "\n\n".join(BODY)
    + "\n\n(Copyright Meridian Wire. All rights reserved.)\n"
)

CUT = "Officers kidnapped in night raid\n\nMW\n\nPort Mersa (MW) - " + "\n\n".join(BODY[:3]) + "\n\nSubscribe to our newsletter.\n"

EDITED = "\n\n".join(
    (
        "Armed men stormed the customs post at Wadi Terrin on Monday night and took three officers away, Sahlan's Interior Ministry said.",
        "Idris Kemani, the interior minister, blamed smugglers from across the border. The attackers came in two pickup trucks and fled "
        "toward the hills of Jabal Nur, he told journalists in Port Mersa.",
        "Residents heard shots for about 20 minutes. The post guards the only paved road between the two countries.",
        "The provincial governor, Layla Osterhout, closed the crossing until further notice; trucks carrying 400 tons of onions were "
        "waiting on the Ostrimi side on Tuesday.",
        "Ostrim's Foreign Ministry offered its help in the search. Border guards of both countries would meet on Thursday, a spokesman, "
        "Pavel Drahos, said.",
    )
)

PARAPHRASED = "\n\n".join(
    (
        "Shooters raided the duties put up at Wadi Terrin on Monday evening and kidnapped 3 workplace holders, the Inside Ministry of Sahlan mentioned.",
        "Inside Minister Idris Kemani accused traffickers from throughout the frontier. The assailants got here in 2 pickup vehicles, he "
        "informed newshounds in Port Mersa, and escaped toward the mounds of Jabal Nur.",
        "Citizens of Wadi Terrin listened photographs for approximately twenty mins. The put up guards the only tarred highway between Sahlan and Ostrim.",
        "The governor of the region, Layla Osterhout, shut the crossing till similarly be aware. Lorries with 400 lots of onions have been "
        "ready on the Ostrimi facet on Tuesday.",
        "Ostrim’s Overseas Ministry presented to assist with the hunt. A spokesman, Pavel Drahos, stated that frontier guards of each nations "
        "might meet on Thursday.",
        "3 comparable raids had been mentioned on account that March. No organization has claimed duty for any of them.",
    )
)

OWN = (
    "The mother of one of the officers told the Mersa Beacon that nobody from the ministry had called her. She learned of the raid from "
    "a neighbor who drives a bus to the border twice a week."
)

MIXED = (
    "Mother waits for word of abducted officer\n\nBy Tomas Adeyemi, with Meridian Wire\n\nPORT MERSA — "
    + "\n\n".join((*BODY[:3], OWN, *BODY[3:5]))
    + "\n"
)

CARRYING = (
    "Why nobody wants to drive to Wadi Terrin\n\nBy Esther Quist\n\n"
    "Fuad Selim has not taken his lorry south since Easter. He used to make the trip every week and came home with melons and gossip; now he "
    "sells spare parts from a shed behind his house and sleeps with the door barred.\n\n"
    "His colleagues tell the same tale. Insurance has become so expensive that a load of tomatoes costs more to protect than to grow, says "
    "Marit Lund, who keeps the books of the hauliers' association. A dozen members gave up their licenses this spring.\n\n"
    + "\n\n".join(BODY[2:4])
    + "\n\nWhat would help? Lights along the road, says Selim, and a telephone that works. The ministry promised both in January. On the last bend "
    "before the valley stands a mast without an antenna.\n\nLund has given up writing letters. She has begun to learn bookkeeping for bakeries "
    "instead, because people will always eat bread.\n"
)
