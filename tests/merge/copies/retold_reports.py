"""Our own reports of invented events: agencies' texts told again in other words by who credits them, and reports on the same events
by others, who name the agency for a sentence or not at all but have found out things themselves."""

WIRE = {
    "dam": (
        "Corvane Press",
        "Dam gate fails above Ostry\n\nLINDEN, March 4 (Corvane Press) — A gate of the Ostry dam in northern Halvia broke on Tuesday night and "
        "flooded six villages, the interior ministry said.\n\n"
        "Interior Minister Pavla Dorn ordered 4,200 people to leave their homes. She told reporters in Linden that soldiers with 30 boats had "
        "reached the valley.\n\n"
        "Two fishermen are missing, according to the mayor of Ostry, Henrik Solle. He blamed the operator, Halvia Hydro, for having put off "
        "repairs since 2029.\n\n"
        "Halvia Hydro rejected the charge. Its engineers had inspected the gate in January, a spokeswoman, Ida Brandt, said.\n",
    ),
    "mine": (
        "Northgate News",
        "Miners end hunger strike\n\nTARNOV, Sept. 12 (Northgate News) — Eighty-five miners in Tarnov ended a hunger strike of eleven days on "
        "Thursday after the government of Belska agreed to pay their overdue wages, the union said.\n\n"
        "Union leader Marek Ilves said that 3.4 million crowns would be paid by Monday. Nine of the strikers were taken to a hospital.\n\n"
        "Finance Minister Olga Reinholt confirmed the agreement. She said that the mine would nevertheless be closed in spring.\n\n"
        "The opposition party New Dawn accused Reinholt of blackmail. Its chairman, Tibor Hanke, called on her to resign.\n",
    ),
    "spy": (
        "Meridian Wire",
        "Ostmark expels three diplomats\n\nKALDEN, Feb. 20 (Meridian Wire) — Ostmark expelled three diplomats from Brevia on Friday for spying on "
        "its naval yard at Port Ehren, the Foreign Ministry said.\n\n"
        "The three have 48 hours to leave, according to a spokesman for the ministry, Jonas Thal. Police had found drawings of a submarine in a "
        "flat in Kalden.\n\n"
        "Brevia denied that its diplomats had spied. Ambassador Luisa Montero called the accusation a comedy and said that Brevia would answer it.\n\n"
        "A clerk of the yard, Emil Straub, was arrested on Wednesday. He had sold the drawings for 20,000 marks, a prosecutor said.\n",
    ),
    "raid": (
        "Pan Coast Agency",
        "Raiders burn depot at Sidra\n\nSIDRA, July 8 (Pan Coast Agency) — Raiders of the Ash Front burned an army depot at Sidra on Sunday and "
        "killed seven soldiers, the general staff of Norra said.\n\n"
        "The raiders came across the river in twelve boats, General Aksel Brun said. He said that the army had shot four of them.\n\n"
        "The Ash Front said that it had killed 19 soldiers and lost nobody. Norra accuses the neighbouring Kesh of arming the Front.\n\n"
        "President Tova Lind will speak to parliament on Tuesday. She cancelled a visit to Halden.\n",
    ),
    "strike": (
        "Reeve News Agency",
        "Rail strike halts Ferrow\n\nFERROW, Oct. 2 (Reeve News Agency) — Train drivers in the north of Aldmere walked out on Monday for 36 hours and left "
        "some 250,000 commuters without trains, the railway company Aldrail said.\n\n"
        "The drivers' union demands nine percent more pay. Its secretary, Cora Lindt, threatened a longer strike in November if Aldrail did not move.\n\n"
        "Aldrail has offered four percent. Its director, Gregor Haas, called the strike irresponsible and said that it cost 6 million crowns a day.\n\n"
        "Transport Minister Bela Ostrand has invited both sides to talks in Withen on Thursday. Lindt accepted, Haas has not answered.\n",
    ),
}  # fmt: skip
"""By name: the agency, and its own report."""

RETOLD = {
    "dam, as if translated, cited at the end": (
        "dam", "Lo Specchio", 1,
        "Thousands flee the water\n\nIn the north of Halvia six villages stand under water since one of the gates of the barrage of Ostry has given way "
        "in the night to Wednesday, or, as the ministry of the interior puts it, on Tuesday night. Minister Pavla Dorn let 4,200 inhabitants be brought away; "
        "thirty boats of the army have arrived in the valley, so she in Linden.\n\n"
        "Of two fishers every trace is lacking, communicates Ostry's mayor, Henrik Solle. He holds Halvia Hydro responsible, which is said to have "
        "postponed the mending since 2029. The firm contradicts: in January its engineers have looked at the gate, according to the speaker Ida Brandt, "
        "reports Corvane Press.\n",
    ),
    "dam, a brief with the agency in brackets and a paragraph of its own": (
        "dam", "Ostry Courier", 0,
        "Flood\n\nA dam gate at Ostry gave way on Tuesday night, and six villages are flooded; 4,200 residents must leave, on the orders of Pavla Dorn, the "
        "interior minister. Two fishermen are missing, said the mayor, Henrik Solle. (Corvane Press)\n\n"
        "The bakery in Mill Street gives bread to all who come, its owner, Greta Vohl, told the Courier. Beds are in the gymnasium.\n",
    ),
    "mine, merged sentences, cited in the middle": (
        "mine", "The Belska Reader", 0,
        "Wages at last for Tarnov\n\nThe miners of Tarnov are eating again. All 85 broke off their fast, after eleven days, on Thursday, for Belska's government "
        "has given in and will settle what it owes them, the Northgate News agency reports, citing the union: 3.4 million crowns until Monday, in the words of "
        "its head, Marek Ilves. Hospital treatment was needed by nine men.\n\n"
        "The deal stands, says the minister of finance, Olga Reinholt, but so does her plan to shut the pit next spring. For New Dawn that is blackmail; "
        "the opposition's leader, Tibor Hanke, wants Reinholt out of office.\n",
    ),
    "spy, tabloid, agency as byline": (
        "spy", "The Daily Bell", 2,
        "SPIES OUT!\n\nBy Meridian Wire\n\nThree Brevian diplomats have been kicked out of Ostmark! They snooped around the secret navy yard in Port Ehren, the Foreign "
        "Ministry said on Friday. The trio must be gone in 48 hours, warned spokesman Jonas Thal.\n\n"
        "Cops discovered plans of a U-boat in a Kalden apartment. The suspected traitor, Emil Straub, a pen-pusher at the yard, has been in custody since Wednesday: a "
        "prosecutor claims he pocketed 20,000 marks.\n\n"
        "“Comedy,” scoffed ambassador Luisa Montero. Brevia says its people are no spies and vows to hit back.\n",
    ),
    "raid, synonyms throughout, half as long": (
        "raid", "Halden Post", 1,
        "Seven troops die in Norra\n\nSeven servicemen lost their lives when fighters of the Ash Front set a military store at Sidra alight on Sunday, according to Norra's general "
        "staff, as Pan Coast Agency reported. General Aksel Brun spoke of a dozen boats that crossed the river, and of four assailants shot. The Front itself puts the army's dead at "
        "19 and its own at zero; it gets its weapons from Kesh, says Norra.\n\n"
        "Tova Lind, the head of state, is going to address the parliament on Tuesday instead of travelling to Halden.\n",
    ),
    "strike, in another order, the agency in a dated line": (
        "strike", "Withen Evening Star", 0,
        "Talks on Thursday, perhaps\n\nReeve News Agency, 2 October 2031\n\nWhether Gregor Haas will come to Withen nobody knows. Bela Ostrand, who is in charge of transport, wants him and Cora Lindt at one table on "
        "Thursday; the secretary of the train drivers has agreed.\n\n"
        "Since Monday her people in northern Aldmere have been idle, for 36 hours in all. A quarter of a million travellers, 250,000 by the count of Aldrail, had to look for other ways to work. To the firm each day means a "
        "loss of 6 million crowns, says Haas, its head, who finds the walkout irresponsible. He would pay four percent more; nine is what the union wants, or else it will stop the trains for longer in November.\n",
    ),
    "strike, two sentences of it": (
        "strike", "Sund Radio", 0,
        "Commuters stranded\n\nA 36-hour stoppage by engine drivers has kept 250,000 passengers in the north of Aldmere from getting to work on Monday, according to the operator, Aldrail. They want a rise of nine percent, and "
        "union secretary Cora Lindt warns of more in November, the Reeve agency reported.\n",
    ),
}  # fmt: skip
"""By name: which wire report it retells, its outlet, how many days later, and its text."""

OTHERS = {
    "dam, a paper that names the agency for one figure": (
        "dam", "Linden Observer", 1,
        "A night on the roof\n\nThe water came at eleven, says Karin Welle, who spent the night on the roof of the school in Osthof with 40 children. Nobody had warned "
        "them.\n\n"
        "Corvane Press reported that 4,200 people had to leave their homes, on the orders of Pavla Dorn. In Osthof alone there are 900, the priest, Father Anselm, told the "
        "Observer. Halvia Hydro dismissed its director, Rolf Kreutz, this morning.\n",
    ),
    "dam, the same agency the day after": (
        "dam", "Corvane Press", 1,
        "Halvia seeks missing after flood\n\nLINDEN, March 5 (Corvane Press) — Divers searched the Ostry valley in northern Halvia on Wednesday for five people who are missing after "
        "a dam gate broke, the interior ministry said.\n\n"
        "Interior Minister Pavla Dorn visited the camp in Weir, where 2,600 people slept in tents. She promised 12 million crowns for new houses.\n\n"
        "Prosecutors searched the offices of Halvia Hydro. Its spokeswoman, Ida Brandt, said that the company was helping them.\n",
    ),
    "mine, own reporting beside the agency": (
        "mine", "Tarnov Voice", 1,
        "Soup after eleven days\n\nThe hunger strike is over. The miners voted by 71 to 14, Jan Kobel, who led the vote, told the Voice; the youngest of them, Petr Suk, wept.\n\n"
        "Finance Minister Olga Reinholt confirmed that wages would be paid, the agency Northgate News reports. When, she did not say. In the hospital of Tarnov, Doctor Lene Marr "
        "counted twelve strikers, two of them in danger of death.\n",
    ),
    "spy, the other capital": (
        "spy", "Brevia Today", 1,
        "Brevia sends two envoys home\n\nBrevia will expel two Ostmark diplomats in answer to the expulsion of three of its own from Kalden, Foreign Minister Carlo Ves said on Saturday.\n\n"
        "Ostmark had accused the three of spying on its naval yard, Meridian Wire reported. “They were at the opera,” Ves said of them. The ambassador in Kalden, Luisa Montero, has been called "
        "home for talks; her deputy, Ana Sirol, stays.\n",
    ),
    "raid, what both sides say": (
        "raid", "Kesh Herald", 1,
        "Norra's generals count their dead\n\nNineteen soldiers died at Sidra, the Ash Front said in a leaflet. Norra's general staff admits to seven, according to Pan Coast Agency.\n\n"
        "Kesh has never given the Front a single rifle, its defence minister, Omar Tell, told the Herald on Monday. Two farmers on the river, Issa and Dina Roth, saw the depot burn until "
        "morning and no boats.\n",
    ),
    "raid, another agency": (
        "raid", "Levanter Press", 0,
        "Seven soldiers killed in raid on depot\n\nHALDEN, July 8 (Levanter Press) — Fighters of the Ash Front attacked an army depot at Sidra in Norra on Sunday and killed seven soldiers, "
        "officials said.\n\n"
        "A teacher in Sidra, Nils Okker, told Levanter Press by telephone that shots were heard for three hours. The Front claimed the attack in a message and said that it had taken 60 rifles.\n\n"
        "It was the third raid since May. A spokesman for the general staff, Colonel Per Dahl, said that the raiders had come from Kesh.\n",
    ),
    "strike, a reporter at the station": (
        "strike", "Ferrow Mirror", 0,
        "Platform 4, 6 a.m.\n\nNobody told Lise Horn. The nurse stood on platform 4 in Ferrow on Monday morning, with some 60 others, and no train came. Train drivers in the north are on strike for 36 hours, Reeve News Agency reported.\n\n"
        "“Nine percent? I got two,” said Horn. A driver in the canteen, Otto Breck, showed us his pay slip: 2,310 crowns. Aldrail put on eleven buses from Ferrow to Linden.\n",
    ),
    "strike, a comment": (
        "strike", "Aldmere Review", 2,
        "Haas must go\n\nBy Nele Quist\n\nGregor Haas calls the strike irresponsible. He earned 900,000 crowns last year, as his own report says, and the drivers' wages have fallen by seven percent since 2027. Aldrail lost 250,000 "
        "commuters for a day and a half, according to Reeve News Agency; under Haas it has lost a million for good. Bela Ostrand should invite his successor to Withen.\n",
    ),
}  # fmt: skip
"""The same of reports on these events that are no copies."""
