package org.annals.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bound himself or another to what: "kind by X: what / condition / due date". */
@NullMarked
final class CommitmentsTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Orva Power promised on Monday to repair the dam by June. | promise by Orva Power: Orva Power promised on Monday to repair the dam by June / due ../2021-06
          Mayor Ida Holm vowed to rebuild the bridge. | promise by Ida Holm: Mayor Ida Holm vowed to rebuild the bridge
          The minister pledged that Peru would plant a million trees by 2023. | promise by Peru: The minister pledged that Peru would plant a million trees by 2023 / due ../2023-12
          Kenya made a pledge to plant a million trees. | promise by Kenya: Kenya made a pledge to plant a million trees
          Moderna has promised the EU 40 million doses by June. | promise by Moderna: Moderna has promised the EU 40 million doses by June / due ../2021-06
          The rebels vowed to attack Lima. | threat by rebels: The rebels vowed to attack Lima
          While promising to reopen the mill, Ida Holm left the room. | promise by Ida Holm: Ida Holm promising to reopen the mill
          Ida Holm said she would be punished for the delay. | nothing
          Ida Holm says she would have left Nokia but kept the mine. | nothing
          An official told Nokia that its plans to drain the lake did not go far enough. | nothing
          The vote has been set for June 3 by the council. | plan by council: The vote has been set for June 3 by the council / due 2021-06-03
          The vote had been set for May by the council. | nothing
          Toyota plans to build a plant in Kenya by 2025. | plan by Toyota: Toyota plans to build a plant in Kenya by 2025 / due ../2025-12
          Toyota announced plans for a plant in Kenya. | plan by Toyota: Toyota announced plans for a plant in Kenya
          Nokia said it would cut 500 jobs by the end of the year. | plan by Nokia: Nokia would cut 500 jobs by the end of the year / due ../2021-12
          A spokesman for Nokia said the firm would close the plant in June. | plan by Nokia: The firm would close the plant in June / due 2021-06
          Chile said it would not send troops. | promise by Chile: Chile would not send troops
          The minister is scheduled to visit Peru on May 20. | plan by the minister: The minister is scheduled to visit Peru on May 20 / due 2021-05-20
          The German army will leave Mali by June. | plan by German army: The German army will leave Mali by June / due ../2021-06
          If the drought lasts, Kenya will import maize. | plan by Kenya: Kenya will import maize / If the drought lasts
          Ida Holm said she would resign if the vote fails. | promise by Ida Holm: Ida Holm would resign / if the vote fails
          Serbia threatened to boycott the games. | threat by Serbia: Serbia threatened to boycott the games
          Striking pilots warned the airline that they would walk out again. | threat by Striking pilots: Striking pilots warned the airline that they would walk out again
          Chile threatened to close its embassy in Lima unless the attacks stop. | threat by Chile: Chile threatened to close its embassy in Lima unless the attacks stop / unless the attacks stop
          The union issued an ultimatum to Nokia. | threat by union: The union issued an ultimatum to Nokia
          Egypt urged Sudan to release the hostages. | demand by Egypt: Egypt urged Sudan to release the hostages
          Peru called on Chile to free the crew. | demand by Peru: Peru called on Chile to free the crew
          Nurses called for a pay rise. | demand by Nurses: Nurses called for a pay rise
          The court ordered Orva Power to pay the fine by July 1. | demand by court: The court ordered Orva Power to pay the fine by July 1 / due ../2021-07-01
          The mayor was ordered to pay a fine by the court. | demand by court: The mayor was ordered to pay a fine by the court
          The union demanded that Orva Power raise wages by May 30. | demand by union: The union demanded that Orva Power raise wages by May 30 / due ../2021-05-30
          Norway offered to host talks between Chad and Libya. | offer by Norway: Norway offered to host talks between Chad and Libya
          Ford offered the workers a raise. | offer by Ford: Ford offered the workers a raise
          The EU proposed a treaty on fishing. | offer by European Union: The EU proposed a treaty on fishing
          Sweden and Denmark signed a fishing agreement in Oslo. | agreement by Sweden: Sweden and Denmark signed a fishing agreement in Oslo
          Bayer agreed to pay the farmers within 60 days. | agreement by Bayer: Bayer agreed to pay the farmers within 60 days / due ../2021-07-09
          Ghana set a deadline of May 30 for the miners to leave. | deadline by Ghana: Ghana set a deadline of May 30 for the miners to leave / due 2021-05-30
          The airline gave passengers until May 30 to claim refunds. | deadline by airline: The airline gave passengers until May 30 to claim refunds / due ../2021-05-30
          Bayer broke its pledge to clean the river. | promise by Bayer: Bayer broke its pledge to clean the river
          The city plans to ban cars from the center by 2030. | plan by the city: The city plans to ban cars from the center by 2030 / due ../2030-12
          Nokia kept its promise to reopen the plant. | promise by Nokia: Nokia kept its promise to reopen the plant
          # whose threat it is, only where no one else may be meant
          Chile threatened a boycott. The threat to leave the games drew fire. | threat by Chile: Chile threatened a boycott; threat by Chile: The threat to leave the games
          Chile threatened a boycott. Peru demanded a ban on Chad. The threat to leave the games drew fire. | threat by Chile: Chile threatened a boycott; demand by Peru: Peru demanded a ban on Chad; threat by : The threat to leave the games
          # bound by a form of "be", by the will not to do it, by duty told in speech
          Nokia is committed to putting $5 million into the fund. | promise by Nokia: Nokia is committed to putting $5 million into the fund
          Nokia is going to close the plant. | plan by Nokia: Nokia is going to close the plant
          Nokia does not intend to close the plant. | plan by Nokia: Nokia does not intend to close the plant
          Ida Holm said Nokia should reopen the plant. | demand by Ida Holm: Nokia should reopen the plant
          The aim is to close the camp. | nothing
          Nokia did not intend to close the plant. | nothing
          Nokia is going to suffer. | nothing
          The rain is going to stop. | nothing
          Nokia is used to cutting prices. | nothing
          Nokia should grow. | nothing
          # further deeds of one word; passives; pronouns that mean a maker; asides; needs of others
          Nokia promised to raise wages, to open a school and not to sell the mine. | promise by Nokia: Nokia promised to raise wages, to open a school and not to sell the mine; promise by Nokia: Nokia promised to open a school; promise by Nokia: Nokia promised not to sell the mine
          Nokia agreed to meet the union in Lima, to end the strike. | agreement by Nokia: Nokia agreed to meet the union in Lima, to end the strike
          The nurses were promised a raise by June 15. | promise by : The nurses were promised a raise by June 15 / due ../2021-06-15
          It had been promised before. | nothing
          Only a part has been pledged. | nothing
          The size of the task requires that we work harder. | nothing
          The harvest promises to be good. | nothing
          Nokia lost money in March. It agreed to sell the mine. | agreement by Nokia: Nokia agreed to sell the mine
          Ida Holm, head of the board, demanded that the mine be closed. | demand by Ida Holm: Ida Holm demanded that the mine be closed
          Nokia would like to have the mine closed. | demand by Nokia: Nokia would like to have the mine closed
          The minister is due to give evidence in June. | plan by the minister: The minister is due to give evidence in June / due 2021-06
          Ida Holm asked us not to print her name. | nothing
          Ute Lem asks to be called Una. | nothing
          They moved the files in order to close the office. | nothing
          Calls for reform grew louder. | nothing
          The rent is due on Friday. | nothing
          # terms of an agreement told on, what demands include, some of many
          Under the accord, the rebels were to leave the valley. | agreement by rebels: Under the accord, the rebels were to leave the valley
          The deal requires Nokia to clean the river by June. | agreement by Nokia: The deal requires Nokia to clean the river by June / due ../2021-06
          As part of the settlement, Orva Power will pay the farmers $3 million. | agreement by Orva Power: As part of the settlement, Orva Power will pay the farmers $3 million
          The strikers' demands include the release of miners, a new vote and an end to night shifts. | demand by strikers: Demand of the strikers: the release of miners; demand by strikers: Demand of the strikers: a new vote; demand by strikers: Demand of the strikers: an end to night shifts
          Two of the guards were ordered to leave the camp. | demand by : Two of the guards were ordered to leave the camp
          Under the law, drivers must wear belts. | nothing
          The deal requires time. | nothing
          The accord did not require Nokia to clean the river. | nothing
          Under the accord the river was muddy. | nothing
          The demands include much. | nothing
          # terms that are set for a deed
          Nokia has until June 13 to respond. | deadline by Nokia: Nokia has until June 13 to respond / due ../2021-06-13
          The agency gave Nokia 90 days to answer. | deadline by agency: The agency gave Nokia 90 days to answer / due 2021-08-08
          The court gave the envoy 48 hours. | deadline by court: The court gave the envoy 48 hours / due 2021-05-12
          The storm gave the coast 48 hours of rain. | nothing
          Congress must approve the budget by June 11. | deadline by Congress: Congress must approve the budget by June 11 / due ../2021-06-11
          The rebels were given two weeks to surrender. | deadline by rebels: The rebels were given two weeks to surrender / due 2021-05-24
          Nokia must approve the budget. | nothing
          Nokia has until now paid the fine. | nothing
          The agency gave Nokia a prize to share. | nothing
          # the present of a day to come
          Shareholders vote on Friday on the merger. | plan by Shareholders: Shareholders vote on Friday on the merger / due 2021-05-14
          The mayor is leaving on May 20. | plan by the mayor: The mayor is leaving on May 20 / due 2021-05-20
          The council meets every Friday. | nothing
          The council meets in a tent. | nothing
          The clubs put on Friday the matter to rest. | nothing
          # bans, advice, bids and contracts
          Peru barred Nokia from raising its prices. | demand by Peru: Peru barred Nokia from raising its prices
          The chief advised residents to leave the town. | demand by the chief: The chief advised residents to leave the town
          The board recommended that shareholders reject the bid. | demand by board: The board recommended that shareholders reject the bid
          The nurses have asked to meet Ida Holm. | demand by nurses: The nurses have asked to meet Ida Holm
          The driver asked not to be named. | nothing
          People want the mayor to go. | nothing
          Ford has bid $3 billion for Nokia. | offer by Ford: Ford has bid $3 billion for Nokia
          Ford signed a contract with the union. | agreement by Ford: Ford signed a contract with the union
          Ford’s contract with the union is long. | nothing
          The judge postponed the trial until June. | plan by the judge: The judge postponed the trial until June
          The judge postponed the trial. | nothing
          # willed with an object, a judge, a particle
          Nokia will increase its output. | plan by Nokia: Nokia will increase its output
          Nokia will increase. | nothing
          Ida Holm will appear before the committee. | plan by Ida Holm: Ida Holm will appear before the committee
          Ida Holm will appear tired. | nothing
          # put on a day, whoever holds it
          The next hearing has been set for June 3. | plan by : The next hearing has been set for June 3 / due 2021-06-03
          The talks will resume on June 3. | plan by : The talks will resume on June 3 / due 2021-06-03
          The council’s debate is to begin on May 20. | plan by council: The council’s debate is to begin on May 20 / due 2021-05-20
          Nokia is expected to close the plant on June 3. | plan by Nokia: Nokia is expected to close the plant on June 3 / due 2021-06-03
          Rain is expected on June 3. | nothing
          Nokia is expected to grow in June. | nothing
          Nokia is expected to close the plant. | nothing
          The storm will begin on May 20. | nothing
          The trial began on May 3. | nothing
          # duties and bans told in speech; letters; pressure
          Ida Holm told the banks that they could not raise fees. | demand by Ida Holm: That they could not raise fees
          Ida Holm told Nokia that the plant must reopen. | nothing
          Mayor Ida Holm sent a letter to Nokia requesting that the company pay $3 million. | demand by Ida Holm: Nokia requesting that the company pay $3 million
          Nokia is under pressure from Peru to close the plant. | demand by Peru: Pressure from Peru to close the plant
          Kenya supports the farmers through loans and a pledge that their debts will be paid. | promise by Kenya: A pledge that their debts will be paid
          The army said it would not open fire on the miners. | promise by army: The army would not open fire on the miners
          Ida Holm said she will not seek office again. | promise by Ida Holm: Ida Holm will not seek office again
          Ida Holm said she will seek help. | promise by Ida Holm: Ida Holm will seek help
          The army said it would take two months to clear the road. | nothing
          Ida Holm said Nokia could not find the money. | nothing
          Nokia needed to reopen the plant. | nothing
          Chile chose not to send troops. | nothing
          # whoever speaks of himself by a pronoun; those who are counted
          Nurses said they would strike on Friday. | threat by Nurses: Nurses would strike on Friday / due 2021-05-14
          The council said it would close two schools. | plan by council: The council would close two schools
          The two sides said they would meet in May. | plan by the sides: The sides would meet in May / due 2021-05
          Some people pledged to attend the event. | promise by people: Some people pledged to attend the event
          A group of miners threatened to strike. | threat by miners: A group of miners threatened to strike
          Kenya sent troops, vowing to rebuild the port. | promise by Kenya: Kenya sent troops, vowing to rebuild the port
          The mayor said it would rain. | nothing
          Forecasters said it would snow. | nothing
          The storm hit Cuba, threatening to flood the coast. | nothing
          # an infinitive hung on the verb before its noun, a noun taken for a verb
          Peru welcomed the Chilean offer to free the crew. | offer by Chile: Peru welcomed the Chilean offer to free the crew
          The senator approved a call by Peru to halt fishing. | demand by Peru: The senator approved a call by Peru to halt fishing
          He criticized government plans to sell the port. | plan by government: He criticized government plans to sell the port
          Nurses condemned Kenyan government plans to close the camp. | plan by Kenyan government: Kenyan government plans to close the camp
          She read the plan to the class. | nothing
          He lost the will to live. | nothing
          # called, organized or planned by someone, or by no one named, for a day or without one
          The union called a strike for Friday. | plan by union: The union called a strike for Friday / due 2021-05-14
          Students are organizing a vigil. | plan by Students: Students are organizing a vigil
          A vigil is planned for Sunday evening. | plan by : A vigil is planned for Sunday evening / due 2021-05-16
          Police announced the arrest of two men. | nothing
          The game is scheduled in Lima. | nothing
          The house is planned in oak. | nothing
          Students organized a vigil. | nothing
          # voted to, working on, a goal that is to be reached, what is under way
          The panel voted to close the school. | plan by panel: The panel voted to close the school
          Norway is working on rebuilding the road. | plan by Norway: Norway is working on rebuilding the road
          The party’s goal is to abolish the tax. | plan by party: The party’s goal is to abolish the tax
          Kenya is sending 300 nurses. | plan by Kenya: Kenya is sending 300 nurses
          Lodz’s city council will close two schools. | plan by Lodz’s city council: Lodz’s city council will close two schools
          Finance ministers will discuss the loan on Friday. | plan by Finance ministers: Finance ministers will discuss the loan on Friday / due 2021-05-14
          The panel voted to approve the budget. | nothing
          The goal was to win. | nothing
          Kenya was sending 300 nurses. | nothing
          Kenya is sending nurses. | nothing
          # its own expectation, what it has in hand, what it sends, what was done because one asked
          The company says it expects to restore power by Friday. | plan by company: The company expects to restore power by Friday / due ../2021-05-14
          The airline said flights would resume on Sunday. | plan by airline: Flights would resume on Sunday / due 2021-05-16
          The ministry said schools would be closed until Friday. | plan by ministry: Schools would be closed until Friday / due ../2021-05-14
          Kenya said it was sending 60 nurses. | plan by Kenya: Kenya was sending 60 nurses
          The funeral is due on Friday. | plan by : The funeral is due on Friday / due 2021-05-14
          Further protests are planned for the weekend. | plan by : Further protests are planned for the weekend / due 2021-05
          At the request of Peru, Chile closed the border. | demand by Peru: At the request of Peru, Chile closed the border
          Doctors appealed for blood. | demand by Doctors: Doctors appealed for blood
          The rent is due on Friday. | nothing
          The bank said inflation would ease in May. | nothing
          The airline said no flights would be sold. | nothing
          Peru’s request was in the mail. | nothing
          # what is settled, however it is parsed, and of no one named
          Ida Holm is due to give evidence in June. | plan by Ida Holm: Ida Holm is due to give evidence in June / due 2021-06
          Peruvian police are due to search the harbour. | plan by Peruvian police: Search the harbour
          The council is to ask the court for a ruling. | plan by council: The council is to ask the court for a ruling
          The third round was supposed to open on May 20. | plan by : The third round was supposed to open on May 20
          Masks are to be handed out in Lima. | plan by : Masks are to be handed out in Lima
          The fee is to be paid in four parts. | plan by : The fee is to be paid in four parts
          They have agreed to share the water. | agreement by : They have agreed to share the water
          The delay was due to heavy rain. | nothing
          The results are yet to be published. | nothing
          Ida Holm was to become mayor. | nothing
          The town was to be destroyed again. | nothing
          # what one who decides says is to be done; what one says of himself
          The mayor said the road would be closed. | plan by the mayor: The road would be closed
          Mayor Ida Holm said the ferries would resume. | plan by Ida Holm: The ferries would resume
          He said he would make the trip again. | promise by : He would make the trip again
          Kenya said it would try to free the crew. | plan by Kenya: Kenya would try to free the crew
          A tourist said the road would be closed. | nothing
          The mayor said lessons must be learned. | nothing
          Mayor Ida Holm said the fees must be repaid. | demand by Ida Holm: The fees must be repaid
          A tourist said the fees must be repaid. | nothing
          # what a body wants of itself or of others
          Nokia hopes to reopen the plant in June. | plan by Nokia: Nokia hopes to reopen the plant in June / due 2021-06
          Peru wants Chile to free the crew. | demand by Peru: Peru wants Chile to free the crew
          Peru wants the tax abolished. | demand by Peru: Peru wants the tax abolished
          Nokia hopes to win. | nothing
          A tourist hopes to buy a boat. | nothing
          # several deeds
          Ida Holm promised to cut fares and to build a bridge. | promise by Ida Holm: Ida Holm promised to cut fares and to build a bridge; promise by Ida Holm: Ida Holm promised to build a bridge
          Ida Holm is to meet Kenya’s envoys on May 20 and will visit Lima. | plan by Ida Holm: Ida Holm is to meet Kenya’s envoys on May 20 / due 2021-05-20; plan by Ida Holm: Ida Holm will visit Lima
          # what the next sentence says of it; threats under a condition; what is announced or bid
          Ida Holm vowed to return. She did not. | promise by Ida Holm: Ida Holm vowed to return; promise by Ida Holm: Ida Holm vowed to return
          Nokia promised to repay the loan. It did. | promise by Nokia: Nokia promised to repay the loan; promise by Nokia: Nokia promised to repay the loan
          Nokia promised to repay the loan. It grew. | promise by Nokia: Nokia promised to repay the loan
          Kenya warned of sanctions if the camp is closed. | threat by Kenya: Kenya warned of sanctions if the camp is closed / if the camp is closed
          The minister, Ida Holm, promised to resign. | promise by Ida Holm: The minister, Ida Holm, promised to resign
          Kenya announced a committee of inquiry. | plan by Kenya: Kenya announced a committee of inquiry
          Ford has made an offer. | offer by Ford: Ford has made an offer
          Experts warned of floods if the dam breaks. | nothing
          Kenya announced the results. | nothing
          # what one who decides says will be done; what is told on; told without "that"
          The mayor, Ida Holm, said new elections would be held in June. | plan by Ida Holm: New elections would be held in June / due 2021-06
          Kenya answered that it would open a third port. | plan by Kenya: Kenya would open a third port
          Kenya said that the boats had to stay. The ports would be closed. | plan by Kenya: The ports would be closed
          Ida Holm had promised the boats would go out. | promise by Ida Holm: Ida Holm had promised the boats would go out
          An aide said Ida Holm would visit Lima. | plan by Ida Holm: Ida Holm would visit Lima
          Kenya demanded that Chile pay the fine and that it free the crew. | demand by Kenya: Kenya demanded that Chile pay the fine and that it free the crew; demand by Kenya: Kenya demanded that it free the crew
          Nokia will not close the mine but threatened to cut jobs. | threat by Nokia: Nokia threatened to cut jobs
          Ida Holm wants Chile to free the crew. | demand by Ida Holm: Ida Holm wants Chile to free the crew
          Kenya barred Nokia from raising output. | demand by Kenya: Kenya barred Nokia from raising output
          Chile signed a defence charter with Peru. | agreement by Chile: Chile signed a defence charter with Peru
          A farmers' group threatened to sue. | threat by A farmers' group: A farmers' group threatened to sue
          An analyst said new elections would be held in June. | nothing
          Kenya does not expect that there will be talks. | nothing
          The mayor, Ida Holm, said the dead would be remembered. | nothing
          Ida Holm wants the boat. | nothing
          The road was shut. The ports would be closed. | nothing
          A tourist said new games would be held in June. | nothing
          # deeds, expectations, hopes, suppositions, denials bind nobody
          The dam broke at noon. | nothing
          Doctors treated 40 patients in Goma. | nothing
          Police arrested the mayor of Lodz. | nothing
          Analysts expect Nokia to cut jobs. | nothing
          An analyst said Nokia would close the plant. | nothing
          Spain might send aid to Cuba. | nothing
          Kenya denied that it would close the camp. | nothing
          Nokia refused to promise a raise. | nothing
          Kenya has no plans to close the camp. | nothing
          Spain is considering whether to ban bullfights. | nothing
          Ida Holm hopes to win. | nothing
          The firm tried to sell the mine. | nothing
          The storm threatens to flood the town. | nothing
          The dam will break. | nothing
          Chelsea will win the cup. | nothing
          Voters fear that Peru will raise taxes. | nothing
          A warning of snow was given. | nothing
          # behind a relative clause, where parsers lose the subject
          Ida Holm, who lives in Lima but whose word is heard on both sides, promised to take firm measures against thieves. | promise by Ida Holm: Ida Holm promised to take firm measures against thieves
          # by officials of a state, ministers without a name
          "We are going to continue to fix the dam," said one Chilean official. The dam is in Chile. | promise by Chile: We are going to continue to fix the dam
          Chile will close its embassy in Lima, its foreign minister said on Friday. | plan by Chile: Chile will close its embassy in Lima
          Peru will leave the pact, the Chilean minister said. | nothing
          # what an order does, what is made known, what ends on a day
          Ida Holm signed an order that would cut the fee in Lima. | plan by Ida Holm: An order would cut the fee in Lima
          Ida Holm read an order that would cut the fee in Lima. | nothing
          The government made it known on Monday that it would not fund the bank. | promise by government: The government would not fund the bank
          The truce between Peru and Chile runs out on August 12. | agreement by Peru: The truce between Peru and Chile; deadline by Peru: The truce between Peru and Chile runs out on August 12 / due 2021-08-12
          The ministry was offered a loan by Nokia. | offer by Nokia: The ministry was offered a loan by Nokia
          Nokia has been offered for sale. | nothing
          Nokia went back on a pledge to reopen the plant in Lima. | promise by Nokia: Nokia went back on a pledge to reopen the plant in Lima
          Asked whether Peru should sell the mine, Ida Holm smiled. | nothing
          # what deals bind to, in other words and shapes
          The accord bound Chile to buy 300,000 tonnes of wheat. | agreement by Chile: The accord bound Chile to buy 300,000 tonnes of wheat
          Chile signed a text that committed it to freeing up to 300 prisoners. | agreement by Chile: A text committed it to freeing up to 300 prisoners
          The settlement requires that the company be turned into a trust. | agreement by company: The settlement requires that the company be turned into a trust
          The law requires banks to report big losses. | demand by the law: The law requires banks to report big losses
          Nokia will pay $2 million to settle claims that it hid the leak. | agreement by Nokia: Nokia will pay $2 million to settle claims that it hid the leak
          In return, Chile is to buy 30 jets. | agreement by Chile: In return, Chile is to buy 30 jets
          # time that is given or left
          The firm published its last offer, giving workers until May 30 to take it. | offer by firm: The firm published its last offer, giving workers until May 30 to take it; deadline by firm: The firm published its last offer, giving workers until May 30 to take it / due ../2021-05-30
          Ida Holm lost the case. She has 30 days to appeal. | deadline by Ida Holm: Ida Holm has 30 days to appeal / due 2021-06-09
          The sea has 30 names in Lima. | nothing
          # raises and guarantees are for others to give
          The union wants raises of 20%. | demand by union: The union wants raises of 20%
          Kenya wanted no part of it. | nothing
          Neither side had wanted a strike. | nothing
          # the deed behind another clause, the maker behind a pronoun
          The inspector promised when he came to Lima this month to sell the mill. | promise by the inspector: The inspector promised to sell the mill
          The rebels suspended the raids while threatening to resume them should Peru return to war. | threat by rebels: Rebels threatening to resume them
          The miners, who had warned that they would blow up the bridge, went home. | threat by miners: The miners had warned that they would blow up the bridge
          The ministry gave verbal assurances that nurses would be left alone. | promise by ministry: The ministry gave verbal assurances that nurses would be left alone
          Thousands who had been promised a house were left behind. | promise by : Thousands had been promised a house
          The council's decision to close the school led to marches. | plan by council: The council's decision to close the school
          Nokia said it would keep the plant open. | promise by Nokia: Nokia would keep the plant open
          # what did come about is no plan
          Ida Holm said she would leave in June, and in the event handed over in May. | promise by Ida Holm: Ida Holm would leave in June / due 2021-06
          # who is told without a name, or named further on
          A federal judge said on Friday that he will approve the sale of Nokia. The ruling came late. Judge Ole Lund spoke for an hour. | promise by Ole Lund: He will approve the sale of Nokia
          A federal judge said on Friday that he will approve the sale of Nokia. The ruling came late. Judge Ole Lund and Judge Ann Lee spoke for an hour. | plan by federal judge: He will approve the sale of Nokia
          The Lima Criminal Court jailed nine men. Three of the men were ordered to pay back the money, the court said. | demand by Lima Criminal Court: Three of the men were ordered to pay back the money
          The minister's spokesman left. It has promised an inquiry. | promise by : It has promised an inquiry
          The ministry was criticized. Its spokesman left. It has promised an inquiry. | promise by ministry: The ministry has promised an inquiry
          The tallest woman in the senate left Lima after talks in which she pressed Peru to free the crew. | demand by the tallest woman: She pressed Peru to free the crew
          # demanded in protest, as what the demand is, of a court; put off; moved to do
          Thousands marched through Lima to demand that the inquiry be reopened. | demand by : Thousands marched through Lima to demand that the inquiry be reopened
          Teachers staged a protest in Lima to demand higher pay. | demand by Teachers: Teachers staged a protest in Lima to demand higher pay
          The lawyers were hired to demand that the inquiry be reopened. | nothing
          The union's opening demand was a raise of 20 percent. | demand by union: Demand of the union: a raise of 20 percent
          The union's demand was unusual. | nothing
          Prosecutors sought a life sentence for the mayor. | demand by prosecutors: Prosecutors sought a life sentence for the mayor
          The sentencing of Ida Holm has been put off until June. | plan by : The sentencing of Ida Holm has been put off until June / due 2021-06
          Chile moved to end protected status for 4,000 Haitians. | plan by Chile: Chile moved to end protected status for 4,000 Haitians
          Ida Holm moved to stop the bus. | nothing
          Nokia plans to close the mine by year's end. | plan by Nokia: Nokia plans to close the mine by year's end / due ../2021-12
          Ghana was attacked by Togo. | nothing
          """)
  void commitmentsAreReadWithConditionAndDueDate(String text, @Nullable String commitments) {
    assertThat(Readings.line(text, PUBLISHED, Readings::commitments))
        .isEqualTo(Objects.requireNonNullElse(commitments, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # a day of the year that has passed since: the next one is meant
          Ghana set a deadline of March 1 for the miners to leave. | deadline by Ghana: Ghana set a deadline of March 1 for the miners to leave / due 2022-03-01
          # told in the sentence before
          Nokia pledged a raise. It broke the pledge. | promise by Nokia: Nokia broke the pledge
          # nothing will be held
          Kenya said there would be no talks. | plan by Kenya: There would be no talks
          # planned by an adjective
          Pilots put off a planned strike. | plan by Pilots: Planned strike
          """)
  void notReadYet(String text, @Nullable String commitments) {
    assertThat(Readings.line(text, PUBLISHED, Readings::commitments))
        .as("now it is read: move it up")
        .isNotEqualTo(Objects.requireNonNullElse(commitments, ""));
  }
}
