"""Our own reports of invented events by reporters who did not read each other: names, numbers and quotations are the event's."""

PAIRS = (
    (
        "FERRY LANDING, Norra — A ferry with 214 passengers on board ran aground off Tessal Point early on Friday after its "
        "steering failed, the coastguard of Norra said. All passengers were taken off by fishing boats within three hours.\n\n"
        "Captain Jonas Elvestad told reporters that the ship had lost all power shortly after 5 a.m. “We dropped the anchor and "
        "prayed,” he said. Eleven people were treated for cuts and bruises at the hospital in Kolmar.\n\n"
        "The transport minister, Birgit Saarela, ordered an inquiry and said that the company, Norra Lines, must answer for "
        "the state of its ships. Norra Lines had been fined twice last year for faulty fire pumps.\n\n"
        "The ferry, the Queen of Tessal, was built in 1987. A tug will try to pull it free on Sunday at high tide.",
        "Eleven people were hurt when the Queen of Tessal, a ferry that sails between Kolmar and the outer islands of Norra, hit "
        "rocks near Tessal Point before sunrise on Friday.\n\n"
        "Its engines and rudder had stopped working, according to Jonas Elvestad, the captain, who spoke to journalists on the quay. "
        "“We dropped the anchor and prayed,” he said. The coastguard counted 214 passengers, and fishermen brought every one of them ashore.\n\n"
        "Birgit Saarela, who runs the transport ministry, wants to know why a vessel of that age was still at sea. It was launched in 1987. "
        "Inspectors punished its owner, Norra Lines, two times in the past year because pumps against fire did not work.\n\n"
        "Salvage crews hope to tow the ship away when the tide is high on Sunday.",
    ),
    (
        "KESTRIAN PORT, May 3 — Dockworkers in Port Amal ended a strike of nineteen days on Tuesday after the port authority agreed to "
        "raise wages by 8 percent, the dockworkers' union said.\n\n"
        "“This is bread on the table of four thousand families,” said Rosalind Okafor-Lind, who leads the union. The first cranes "
        "began to move at noon.\n\n"
        "More than 60 ships had been waiting outside the harbor, the authority said. Its director, Pell Vandermeer, put the losses at "
        "$140 million and said that it would take two weeks to clear the queue.\n\n"
        "The government had threatened to send soldiers to unload grain. President Ilse Marrant called the settlement a victory for reason.",
        "After nearly three weeks in which nothing left the harbor, Port Amal is working again. The dockworkers accepted an offer of 8 percent "
        "more pay on Tuesday and were back on the piers at midday.\n\n"
        "Pell Vandermeer, director of the port authority, reckons that the walkout cost $140 million. Two weeks will pass before the 60 vessels "
        "at anchor have been dealt with, he told this newspaper.\n\n"
        "“This is bread on the table of four thousand families,” Rosalind Okafor-Lind, the head of the union, told a cheering crowd. She "
        "thanked bakers who had fed the strikers for free.\n\n"
        "Ilse Marrant, the president, praised both sides; a week ago she had spoken of using troops to bring in wheat.",
    ),
    (
        "VELDRA — The Supreme Court of Ostrava-Lund on Monday sentenced the former intelligence chief Casimir Holt to nine years in prison "
        "for selling files on 37 journalists to a foreign embassy.\n\n"
        "Holt, 61, denied the charges throughout the trial. “I served four presidents and betrayed none,” he told the court before the verdict. "
        "His lawyer, Agnete Ruiz, announced an appeal.\n\n"
        "Judge Theodor Mbeki-Strand said that the evidence left no room for doubt. Prosecutors had asked for fourteen years.\n\n"
        "The Foreign Ministry expelled two diplomats of Karsk in March over the affair. Karsk has called the case an invention.",
        "Nine years behind bars for a man who once knew every secret in Veldra: Casimir Holt, until 2029 the head of the intelligence service, "
        "was found guilty by the Supreme Court on Monday.\n\n"
        "He passed dossiers about 37 journalists to diplomats from Karsk in return for money, the judges found. Two of the diplomats had to leave "
        "the country in March. Their government says that nothing of the sort took place.\n\n"
        "The prosecution wanted a sentence of fourteen years. Theodor Mbeki-Strand, the presiding judge, spoke for two hours. “I served four "
        "presidents and betrayed none,” Holt, 61, had said in his closing words.\n\n"
        "Agnete Ruiz, who defends him, will take the matter further.",
    ),
    (
        "Rebels of the Ash River Front captured the town of Dimmock in eastern Sarrow on Saturday, a commander of the group and two residents said.\n\n"
        "Government troops had withdrawn toward Felling during the night, Commander Obadiah Nwosu-Krell told a radio station. He said that his men "
        "seized six armored vehicles and took 45 prisoners. The army did not answer calls.\n\n"
        "“They came in singing,” said a teacher in Dimmock who asked not to be named. Shops were shut and the power was out, he said by telephone.\n\n"
        "Dimmock, a town of 30,000, lies on the only paved road to the border. The United Nations said that about 12,000 people had fled since Thursday.",
        "The army of Sarrow has lost Dimmock. Fighters of the Ash River Front walked into the eastern town on Saturday without much of a fight, people "
        "who live there said.\n\n"
        "“They came in singing,” one teacher said on the telephone. He gave no name, out of fear. There was no electricity and nobody opened a shop.\n\n"
        "Some 12,000 people left their homes from Thursday onward, by the count of the United Nations. Whoever holds the place, which has 30,000 inhabitants, "
        "controls the one good road to the frontier.\n\n"
        "In an interview on the radio, the rebel commander Obadiah Nwosu-Krell boasted of 45 captured soldiers and six armored vehicles. Units loyal to "
        "the government are said to be at Felling now; a spokesman of the army could not be reached.",
    ),
    (
        "Foreign Minister Ludo Castellane of Brevia and his counterpart from Ostmark, Hanneke Voss, signed an agreement on fishing in Lorient Bay on "
        "Wednesday, ending a dispute of eleven years.\n\n"
        "Under the agreement, 120 boats from each country may fish within the twelve-mile zone from September to March, the Brevian Foreign Ministry said.\n\n"
        "“The fish never knew about the border anyway,” Voss told reporters after the ceremony in Saint-Orin. Castellane said that a joint commission would "
        "meet twice a year.\n\n"
        "Fishermen's associations in Ostmark criticized the deal. Their chairman, Dirk Halloran, said that it would ruin small harbors.",
        "Brevia and Ostmark have buried their quarrel over Lorient Bay. In Saint-Orin on Wednesday Hanneke Voss and Ludo Castellane, the two foreign "
        "ministers, put their names to a treaty about fishing.\n\n"
        "It lets each side send 120 boats into the twelve-mile zone for half of the year, from September until March. A joint commission is to watch over "
        "it, Castellane explained; there will be two meetings a year.\n\n"
        "Dirk Halloran, who speaks for the fishermen of Ostmark, sees nothing good in it. “Small harbors will die,” he wrote.\n\n"
        "Voss took it with humor. “The fish never knew about the border anyway,” she said. Eleven years of talks had come before.",
    ),
)  # fmt: skip
