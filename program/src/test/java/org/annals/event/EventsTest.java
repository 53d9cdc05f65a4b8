package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened or was to happen: "class status by > to: line", in reading order. */
@NullMarked
final class EventsTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # courts
          The court sentenced Luis Pardo to six years in prison. | COERCE happened court > Luis Pardo: The court sentenced Luis Pardo to six years in prison
          Prosecutors charged Anna Reed with fraud. | ACCUSE happened prosecutors > Anna Reed: Prosecutors charged Anna Reed with fraud
          Anna Reed sued Peter Reed over the farm. | ACCUSE happened Anna Reed > Peter Reed: Anna Reed sued Peter Reed over the farm
          The judge acquitted Paul Meyer. | CONCEDE happened - > Paul Meyer: The judge acquitted Paul Meyer
          Nestor Foods sued its supplier, Alto Grain. | ACCUSE happened Nestor Foods > Alto Grain: Nestor Foods sued its supplier, Alto Grain
          # companies
          Alto Grain bought Nestor Foods for 2 million euros. | OTHER happened Alto Grain > Nestor Foods: Alto Grain bought Nestor Foods for 2 million euros
          Analysts expect Nokia to cut 500 jobs. | OTHER expected Nokia > -: Analysts expect Nokia to cut 500 jobs
          The court fined Orva Power in March. | SANCTION happened court > Orva Power: The court fined Orva Power in March
          # a common verb with what it is done to and with
          Kenya used artillery against Goma. | ASSAULT happened Kenya > Goma: Kenya used artillery against Goma
          Malta put Alto Grain on its sanctions list. | SANCTION happened Malta > Alto Grain: Malta put Alto Grain on its sanctions list
          The rebels began firing missiles at Goma. | ASSAULT ongoing rebels > -: The rebels began firing missiles at Goma
          # a strike is one of workers where the report says so
          The nurses' strike began in Goma. A second strike followed on Friday. | PROTEST happened nurses > -: The nurses' strike began in Goma; PROTEST happened - > -: A second strike followed on Friday
          # what is set for a day to come
          The ban on ships comes into force next week. | SANCTION planned - > -: The ban on ships comes into force next week
          Alto Grain reports its results next week. | OTHER planned Alto Grain > -: Alto Grain reports its results next week
          Norway came close to ratifying the treaty. | AGREE denied Norway > -: Norway came close to ratifying the treaty
          The judge barred Alto Grain from selling shares. | SANCTION happened - > Alto Grain: The judge barred Alto Grain from selling shares
          # epidemics
          The health ministry quarantined the village of Oru. | COERCE happened health ministry > Oru: The health ministry quarantined the village of Oru
          Malta lifted the lockdown. | CONCEDE happened Malta > -: Malta lifted the lockdown
          Japan donated vaccines to Vietnam. | AID happened Japan > Vietnam: Japan donated vaccines to Vietnam
          # elections
          Voters in Malta rejected the reform. | REJECT happened Voters > -: Voters in Malta rejected the reform
          Mara Lind was sworn in as president. | OTHER happened Mara Lind > -: Mara Lind was sworn in as president
          Mara Lind won the election in Estonia. | OTHER happened Mara Lind > -: Mara Lind won the election in Estonia
          # disasters
          An earthquake struck Peru on Friday. | OTHER happened - > Peru: An earthquake struck Peru on Friday
          Hungary sent firefighters to Greece. | MOBILIZE happened Hungary > Greece: Hungary sent firefighters to Greece
          # sport
          World Athletics banned the runner Ana Silva. | SANCTION happened World Athletics > Ana Silva: World Athletics banned the runner Ana Silva
          The league fined Leeds for the riot. | SANCTION happened league > Leeds: The league fined Leeds for the riot
          Serbia threatened to boycott the games. | THREATEN threatened Serbia > -: Serbia threatened to boycott the games
          # states
          Denmark and Norway held talks on fishing in Bergen. | CONSULT happened Denmark + Norway > -: Denmark and Norway held talks on fishing in Bergen
          Iran accused Israel of spying. | ACCUSE happened Iran > Israel: Iran accused Israel of spying
          Canada has not imposed sanctions on Cuba. | SANCTION denied Canada > Cuba: Canada has not imposed sanctions on Cuba
          Spain might send aid to Cuba. | AID hypothetical Spain > Cuba: Spain might send aid to Cuba
          France is expected to recognize Kosovo. | SUPPORT expected France > Kosovo: France is expected to recognize Kosovo
          Norway offered to host the talks. | AGREE offered Norway > -: Norway offered to host the talks
          Egypt urged Sudan to release the hostages. | REQUEST demanded Egypt > Sudan: Egypt urged Sudan to release the hostages
          # war
          Kenya ended its siege of Goma. | RETREAT happened Kenya > Goma: Kenya ended its siege of Goma
          The threat of floods worries Malta. | nothing
          The guards did little to stop the crowd on Tuesday. | nothing
          Russia shelled Kharkiv on Monday. | ASSAULT happened Russia > Kharkiv: Russia shelled Kharkiv on Monday
          # had done, wanted done
          Kenya had Anna Reed arrested in May. | COERCE happened Kenya > Anna Reed: Kenya had Anna Reed arrested in May
          Norway wants the ban lifted before May. | REQUEST demanded Norway > -: Norway wants the ban lifted before May
          Norway called the vote historic. | nothing
          A driver who left Goma in May said the road was bad. | nothing
          Anna Reed asked us to leave out her name. | nothing
          Nobody has been charged. | nothing
          Nestor Foods will have to pay a fine. | SANCTION planned Nestor Foods > -: Nestor Foods will have to pay a fine
          Malta would be ready to sell the ship to Kenya. | OTHER planned Malta > Kenya: Malta would be ready to sell the ship to Kenya
          # where it was is no party to it
          Canada's minister visited Lima. | CONSULT happened Canada's minister > -: Canada's minister visited Lima
          Kenya shelled Goma. | ASSAULT happened Kenya > Goma: Kenya shelled Goma
          Norway left Goma. | RETREAT happened Norway > -: Norway left Goma
          # what comes over a state, and the help for it
          Chile's earthquake in May killed ten people. | OTHER happened - > Chile: Chile's earthquake in May killed ten people
          The earthquake in Chile killed ten people. | OTHER happened - > Chile: The earthquake in Chile killed ten people
          The earthquake in May killed ten people. | OTHER happened - > -: The earthquake in May killed ten people
          Spain stepped up relief operations across Cuba. | OTHER happened Spain > Cuba: Spain stepped up relief operations across Cuba
          Spain stepped up naval operations across Cuba. | OTHER happened Spain > -: Spain stepped up naval operations across Cuba
          Relief supplies were sent from Norway to Chad. | AID happened Norway > Chad: Relief supplies were sent from Norway to Chad
          The letter was sent from Norway. | OTHER happened - > -: The letter was sent from Norway
          Mayor Ida Holm said that Nokia was cutting jobs and urged Norway to act. | OTHER ongoing Nokia > -: Nokia was cutting jobs; REQUEST demanded Ida Holm > Norway: Mayor Ida Holm urged Norway to act
          Nurses criticised government plans to close the clinic. | ACCUSE happened Nurses > -: Nurses criticised government plans to close the clinic
          Norway attacked an office of the health ministry. | ASSAULT happened Norway > health ministry: Norway attacked an office of the health ministry
          Ghana was attacked by Togo. | ASSAULT happened Togo > Ghana: Ghana was attacked by Togo
          Armenia withdrew its troops from the valley. | RETREAT happened Armenia > -: Armenia withdrew its troops from the valley
          Cuba freed 40 prisoners. | RETREAT happened Cuba > prisoners: Cuba freed 40 prisoners
          Thousands of farmers marched in Warsaw against the tax. | PROTEST happened farmers > -: Thousands of farmers marched in Warsaw against the tax
          # no event: states of things, opinions, what things are like
          It rained all night and the streets were empty. | nothing
          The bank has good profits. | nothing
          Its roof is made of copper. | nothing
          She has three children. | nothing
          The novel tells of a farmer in Mali. | nothing
          The lake is 40 miles long. | nothing
          Many believe the tax is too high. | nothing
          The restaurant serves fish. | nothing
          He is a lawyer from Turin. | nothing
          There are nine players in a team. | nothing
          The paper costs two dollars. | nothing
          Nobody was there. | nothing
          A bus stop stands in front of the school. | nothing
          The museum is one of the oldest in Europe. | nothing
          The government plans no tax increase. | nothing
          A spokesman for the hospital declined to comment. | nothing
          Two guards threw the canisters into the lake. | OTHER happened two guards > -: Two guards threw the canisters into the lake
          The guards who had thrown canisters are tired. | nothing
          The guards remember the storm. | nothing
          Ghana beat Togo 2-1 in Accra. | OTHER happened Ghana > Togo: Ghana beat Togo 2-1 in Accra
          India plans to launch a satellite in June. | OTHER planned India > -: India plans to launch a satellite in June
          Ida Holm's arrest led to protests in Lima. | COERCE happened - > Ida Holm: Ida Holm's arrest; PROTEST happened - > -: Ida Holm's arrest led to protests in Lima
          Wildfires burned homes near Perth. | OTHER happened - > -: Wildfires burned homes near Perth
          # the likeliest deed of a sentence that tells no other, as its verb leaves it
          The tunnel flooded on 4 March. | OTHER happened tunnel > -: The tunnel flooded on 4 March
          The quarterly report came out last Wednesday. | OTHER happened - > -: The quarterly report came out last Wednesday
          The tunnel often floods. | nothing
          Few tunnels flood if it is dry on a Monday. | nothing
          I went to the tunnel on Monday. | nothing
          The bridge is made up of two spans. | nothing
          """)
  void eventsAreToldWithTheirStatus(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  /** Who does it to whom, where a clause tells it in a roundabout way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # an answer to a deed is told of its doer
          Peru rejected a Chilean offer of talks. | REJECT happened Peru > Chile: Peru rejected a Chilean offer of talks
          Kenya welcomed Togo's offer of rice. | SUPPORT happened Kenya > Togo: Kenya welcomed Togo's offer of rice
          # what someone has to bear
          Cuba faces criticism from Spain over the trial. | ACCUSE ongoing Spain > Cuba: Cuba faces criticism from Spain over the trial
          Ghana came under attack from Togo. | ASSAULT happened Togo > Ghana: Ghana came under attack from Togo
          Lima left despite threats by Quito. | RETREAT happened Peru > -: Lima left despite threats by Quito; THREATEN threatened Ecuador > Peru: Threats by Quito
          Nokia's shares fell by four percent. | OTHER happened - > Nokia: Nokia's shares fell by four percent
          # a condition tells whom a threat is to move
          Chad will bomb Mali if soldiers are killed in raids by Mali. | THREATEN threatened Chad > Mali: Chad will bomb Mali if soldiers are killed in raids by Mali
          Nokia threatened to close the mill unless Spain paid. | THREATEN threatened Nokia > Spain: Nokia threatened to close the mill unless Spain paid
          Egypt demanded that Sudan release the hostages. | REQUEST demanded Egypt > Sudan: Egypt demanded that Sudan release the hostages
          # the subject of the clause does what its object names
          Norway responded with a raid on Sudan. | ASSAULT happened Norway > Sudan: A raid on Sudan
          Israel is opposed to the talks. | REJECT ongoing Israel > -: Israel is opposed to the talks
          # the same deed told again
          The threat by Chile to close the port angered Peru. The threat provoked an outcry in Lima. | THREATEN threatened Chile > -: The threat by Chile to close the port angered Peru; ACCUSE happened - > Chile: The threat provoked an outcry in Lima
          # what is cut, sent, left, given up, killed
          Spain cut its forces in Mali. | RETREAT happened Spain > Mali: Spain cut its forces in Mali
          Nokia cut its dividend in May. | OTHER happened Nokia > -: Nokia cut its dividend in May
          Ann Reed sent a letter to Nokia. | OTHER happened Ann Reed > Nokia: Ann Reed sent a letter to Nokia
          Ann Reed surrendered her passport. | CONCEDE happened Ann Reed > -: Ann Reed surrendered her passport
          The war left Goma in ruins. | OTHER happened - > Goma: The war left Goma in ruins
          The dean killed the proposal. | REJECT happened - > -: The dean killed the proposal
          The blast at the gas plant killed nine workers in Peru. | OTHER happened - > workers: The blast at the gas plant killed nine workers in Peru
          The bomb blast killed nine workers in Peru. | ASSAULT happened - > workers: The bomb blast killed nine workers in Peru
          # courts
          Ann Reed pleaded not guilty to fraud on Monday. | REJECT happened Ann Reed > -: Ann Reed pleaded not guilty to fraud on Monday
          Ann Reed pleaded guilty to fraud on Monday. | CONCEDE happened Ann Reed > -: Ann Reed pleaded guilty to fraud on Monday
          Prosecutors say Ann Reed took the money and then burned the letters. | OTHER happened Ann Reed > -: Ann Reed burned the letters
          # one case: what its report leaves unsaid of accused, court and sides
          Luis Pardo was sentenced to six years by a court in Oslo. He was bailed in May. | COERCE happened Oslo court > Luis Pardo: Luis Pardo was sentenced to six years by a court in Oslo; CONCEDE happened Oslo court > Luis Pardo: Luis Pardo was bailed in May
          Prosecutors charged Luis Pardo with fraud. Judge Carla Mont sat. Prosecutors asked for a delay. | ACCUSE happened prosecutors > Luis Pardo: Prosecutors charged Luis Pardo with fraud; OTHER happened Carla Mont > -: Judge Carla Mont sat; REQUEST demanded prosecutors > Carla Mont: Prosecutors asked for a delay
          Luis Pardo and Mark Orr were charged with fraud. The trial began in May. | ACCUSE happened - > Luis Pardo + Mark Orr: Luis Pardo and Mark Orr were charged with fraud; COERCE happened - > -: The trial began in May
          The trial of Luis Pardo was postponed in May. | OTHER happened - > Luis Pardo: The trial of Luis Pardo was postponed in May
          # to oneself, to each other, though one must
          Mark Orr shot himself in Lima. | ASSAULT happened Mark Orr > Mark Orr: Mark Orr shot himself in Lima
          Anna Reed and Ada Roth blamed each other. | ACCUSE happened Anna Reed + Ada Roth > Anna Reed + Ada Roth: Anna Reed and Ada Roth blamed each other
          Norway was forced to rely on Chile. | OTHER happened Norway > Chile: Norway was forced to rely on Chile
          Luis Pardo was forced to leave. | OTHER happened - > Luis Pardo: Luis Pardo was forced to leave
          # whom money goes to, what comes to be, what comes over a place
          Norway invested 2 billion dollars in Alto Grain. | AID happened Norway > Alto Grain: Norway invested 2 billion dollars in Alto Grain
          Anna Reed opened a clinic in Lima. | OTHER happened Anna Reed > -: Anna Reed opened a clinic in Lima
          Ebola spread to Goma. | OTHER happened - > Goma: Ebola spread to Goma
          Lima lifted a curfew imposed on Arusha. | CONCEDE happened Peru > Arusha: Lima lifted a curfew imposed on Arusha; COERCE happened - > -: A curfew imposed on Arusha
          # staff, officials, crowds, those sent by states
          Alto Grain engineers sealed the pipe. | OTHER happened Alto Grain engineers + Alto Grain > -: Alto Grain engineers sealed the pipe
          Government officials met in Nairobi. The Kenyan government fined Nokia. | CONSULT happened Kenyan government > -: Government officials met in Nairobi; SANCTION happened Kenyan government > Nokia: The Kenyan government fined Nokia
          Regulators from Norway and Chile closed the bank. | OTHER happened Norway + Chile > bank: Regulators from Norway and Chile closed the bank
          Demonstrators marched in Lima. The protests grew in May. | PROTEST happened Demonstrators > -: Demonstrators marched in Lima; PROTEST happened Demonstrators > -: The protests grew in May
          Anti-government protesters marched in Nairobi. The Kenyan government fell. | PROTEST happened Anti-government protesters > Kenyan government: Anti-government protesters marched in Nairobi; OTHER happened Kenyan government > -: The Kenyan government fell
          The union demanded that Orva Power reopen the plant. | REQUEST demanded union > Orva Power: The union demanded that Orva Power reopen the plant
          The firm bore the brunt of the storm. | nothing
          The baker was told of the plan. | nothing
          # the noun that a relative clause leaves out
          Norway met Ann Reed, whom police arrested in May. | CONSULT happened Norway > Ann Reed: Norway met Ann Reed; COERCE happened police > Ann Reed: Police arrested Ann Reed in May
          Nokia and Orva Power, which were taken over by Spain, lost money. | COERCE happened Spain > Nokia + Orva Power: Nokia and Orva Power were taken over by Spain; OTHER happened - > Nokia + Orva Power: Nokia and Orva Power lost money
          The law that Norway wrote is long. | nothing
          The poll published in Lima is old. | nothing
          # the subject that the parser loses
          The officers charged over the raid prepared to go and soldiers fired on farmers. | ACCUSE happened officers > -: The officers charged over the raid prepared to go and soldiers fired on farmers; ASSAULT happened soldiers > farmers: Soldiers fired on farmers
          # parts of a whole, lists, company
          Two of Nokia's engineers deceived Norway. | OTHER happened Nokia's engineers + Nokia > Norway: Two of Nokia's engineers deceived Norway
          Rice was sent from Chile, Peru, Kenya and Norway to Mali in May. | AID happened Chile + Peru + Kenya + Norway > Mali: Rice was sent from Chile, Peru, Kenya and Norway to Mali in May
          Norway, working with Peru and Kenya, fined Nokia. | SANCTION happened Norway + Peru + Kenya > Nokia: Norway, working with Peru and Kenya, fined Nokia
          Norway and Peru dropped their claim on Chile. | CONCEDE happened Norway + Peru > Chile: Norway and Peru dropped their claim on Chile
          Norway and Kenya, along with Peru, signed the treaty in May. | AGREE happened Norway + Peru + Kenya > -: Norway and Kenya, along with Peru, signed the treaty in May
          Kenya and Denmark met. Danish and Kenyan warships attacked Peru in May. | CONSULT happened Kenya + Denmark > -: Kenya and Denmark met; ASSAULT happened Kenyan warships + Denmark > Peru: Danish and Kenyan warships attacked Peru in May
          The Danish ambassador, Ada Roth, met Ann Reed in May. | CONSULT happened Ada Roth + Denmark > Ann Reed: The Danish ambassador, Ada Roth, met Ann Reed in May
          The road along Peru's coast is long. | nothing
          They and their tea are here. | nothing
          # what is received, lost, left, made to be done
          Norway received aid from Peru. | OTHER happened Peru > Norway: Norway received aid from Peru
          Ann Reed won praise from Norway. | SUPPORT happened Norway > Ann Reed: Ann Reed won praise from Norway
          Ann Reed won a race from Lima. | OTHER happened Ann Reed > -: Ann Reed won a race from Lima
          Goma fell to Chad in May. | ASSAULT happened Chad > Goma: Goma fell to Chad in May
          Norway's withdrawal from Mali began. | RETREAT happened Norway > Mali: Norway's withdrawal from Mali began
          The storm led Norway to shut the port. | OTHER happened Norway > port: The storm led Norway to shut the port
          The storm forced the farmers to wait. | nothing
          # the deed in which, by which or for which it was done
          Ann Reed was arrested in a raid by Togo. | COERCE happened Togo > Ann Reed: Ann Reed was arrested in a raid by Togo
          Nine people died in May. | OTHER happened - > -: Nine people died in May
          Ann Reed marched in Lima, demanding that Norway leave. | PROTEST happened Ann Reed > Norway: Ann Reed marched in Lima, demanding that Norway leave
          Norway announced a suspension of links with Peru. | SANCTION happened Norway > Peru: Norway announced a suspension of links with Peru
          The aid that Norway gave to Peru ended. | AID happened Norway > Peru: Norway gave the aid to Peru
          The raid, if Chad made it, is a crime. | nothing
          # whose name before a noun does it, and whose does not
          Hong Kong flu killed nine farmers. | OTHER happened - > farmers: Hong Kong flu killed nine farmers
          Kenyan and cheap tea is sold here. | nothing
          # lines that stand alone
          Rebels attacked the village, killing nine farmers. | ASSAULT happened rebels > farmers: Rebels attacked the village, killing nine farmers
          The lawyer of the mayor, who was arrested on Friday, was in Lima. | COERCE happened - > -: The mayor was arrested on Friday
          The fire at the mill, which killed nine workers, began at noon. | OTHER happened - > workers: The fire at the mill killed nine workers; OTHER happened - > -: The fire at the mill began at noon
          Ann Reed was a nurse who founded the clinic. | OTHER happened Ann Reed > clinic: Ann Reed founded the clinic
          # passive without an auxiliary of its own
          The clerk was caught in May and jailed by Chad. | COERCE happened Chad > -: The clerk was jailed by Chad
          Asked by Chad to leave, Ann Reed refused. | REQUEST demanded Chad > Ann Reed: Ann Reed asked by Chad to leave; REJECT happened Ann Reed > -: Ann Reed refused
          Ann Reed won by two to one. | OTHER happened Ann Reed > -: Ann Reed won by two to one
          A plan backed by Norway was praised by Peru and turned down by Chad. | SUPPORT happened Peru > -: A plan backed by Norway was praised by Peru; REJECT happened Chad > -: A plan turned down by Chad
          Ann Reed was sworn in on Friday. | OTHER happened Ann Reed > -: Ann Reed was sworn in on Friday
          An appeal by Norway was rejected by Chad. | REJECT happened Chad > Norway: An appeal by Norway was rejected by Chad
          # both sides, one side's other
          Togo clashed with Chad in Lima. | ASSAULT happened Togo + Chad > -: Togo clashed with Chad in Lima
          Norway refused to restore its links with Chad. | REJECT happened Norway > Chad: Norway refused to restore its links with Chad
          Ann Reed complained that Chad had kept the money. | ACCUSE happened Ann Reed > Chad: Ann Reed complained that Chad had kept the money
          Chad freed Ann Reed's lawyer. | RETREAT happened Chad > Ann Reed's lawyer: Chad freed Ann Reed's lawyer
          Police arrested the mayor of Lodz. | COERCE happened Police > mayor of Lodz: Police arrested the mayor of Lodz
          The workers left the port on Friday. | RETREAT happened workers > -: The workers left the port on Friday
          # to whom, where something stands between
          Norway rejected on Thursday a Chilean offer of talks. | REJECT happened Norway > Chile: Norway rejected on Thursday a Chilean offer of talks
          Norway attacked its allies in May. | ASSAULT happened Norway > -: Norway attacked its allies in May
          Norway shared evidence with Chad. | COOPERATE happened Norway > Chad: Norway shared evidence with Chad
          Norway and Chad share a border. | nothing
          A camp for nurses was attacked by rebels. | ASSAULT happened rebels > nurses: A camp for nurses was attacked by rebels
          A book for nurses was published in May. | OTHER happened - > -: A book for nurses was published in May
          Norway warned that it would close its embassy in Chad. | THREATEN threatened Norway > embassy in Chad: Norway warned that it would close its embassy in Chad; RETREAT planned Norway > embassy in Chad: Norway would close its embassy in Chad
          The nurses continued their strike to demand the resignation of President Ann Reed. | REQUEST demanded nurses > Ann Reed: The nurses continued their strike to demand the resignation of President Ann Reed
          Police opened fire to disperse the nurses. | ASSAULT happened Police > nurses: Police opened fire to disperse the nurses
          # the place of a target, what is refused or threatened, and who only tells of it
          Norway fired shells at targets in Goma. | ASSAULT happened Norway > Goma: Norway fired shells at targets in Goma
          Norway imposed a curfew in the town of Goma. | COERCE happened Norway > Goma: Norway imposed a curfew in the town of Goma
          Norway rejected the Kenyan changes to the treaty. Kenya wept. | REJECT happened Norway > Kenya: Norway rejected the Kenyan changes to the treaty; OTHER happened Kenya > -: Kenya wept
          Norway refused to meet the demands of the rebels. | REJECT happened Norway > rebels: Norway refused to meet the demands of the rebels
          Kenya rejected the offer, chief negotiator Ana Ruiz said. | REJECT happened Kenya > -: Kenya rejected the offer, chief negotiator Ana Ruiz said
          Kenya shut the port of Goma, said a spokesman for Peru. | OTHER happened Kenya > port of Goma: Kenya shut the port of Goma
          Norway eased the curfew in Goma on Friday. | CONCEDE happened Norway > Goma: Norway eased the curfew in Goma on Friday
          Norway eased emergency measures on Friday in Goma. | CONCEDE happened Norway > Goma: Norway eased emergency measures on Friday in Goma
          # what only a court does
          The High Court in Lima sat on Friday. Ann Reed was acquitted. | OTHER happened High Court > -: The High Court in Lima sat on Friday; CONCEDE happened High Court > Ann Reed: Ann Reed was acquitted
          The High Court and the Supreme Court sat on Friday. Ann Reed was acquitted. | OTHER happened High Court + Supreme Court > -: The High Court and the Supreme Court sat on Friday; CONCEDE happened - > Ann Reed: Ann Reed was acquitted
          Ann Reed was sentenced to nine years on Friday. | COERCE happened - > Ann Reed: Ann Reed was sentenced to nine years on Friday
          # who announces it does it, but not who tells of harm
          Togo said the port would be closed in June. | OTHER planned Togo > port: The port would be closed in June
          Togo said on Friday that nine farmers were killed. | ASSAULT happened - > farmers: Nine farmers were killed
          Sales will fall in June, a bank said. | OTHER planned - > -: Sales will fall in June
          # not done, or nobody's deed
          Trade between Norway and Chad fell by a third in 2020. | OTHER happened Norway + Chad > -: Trade between Norway and Chad fell by a third in 2020
          As tensions soared last year between Norway and Chad, Ann Reed resigned. | OTHER happened Norway + Chad > -: Tensions soared last year between Norway and Chad; CONCEDE happened Ann Reed > -: Ann Reed resigned
          Ann Reed rejected a plan drafted by the union. | REJECT happened Ann Reed > union: Ann Reed rejected a plan drafted by the union; OTHER happened union > -: A plan drafted by the union
          Danish police prevented a march staged by students. | COERCE happened Danish police > -: Danish police prevented a march staged by students
          Ann Reed paid early to avoid being fined. | OTHER happened Ann Reed > -: Ann Reed paid early to avoid being fined; SANCTION denied - > Ann Reed: Ann Reed being fined
          The prosecution said the answer was no. | nothing
          The demand for rice is seasonal. | nothing
          The bar serves a strong beer despite the hour. | nothing
          Both countries are small. | nothing
          The shop closes at six. | nothing
          The proposals are on the table. | nothing
          Their support is welcome. | nothing
          The jury was made up of nurses. | nothing
          The number of soldiers in the book is wrong. | nothing
          """)
  void partiesAreFoundInRoundaboutClauses(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # what is to come is told whatever its verb
          The panel will examine the ferry on Monday. | OTHER planned panel > -: The panel will examine the ferry on Monday
          The court is due to hear the appeal in May. | OTHER planned court > -: The court is due to hear the appeal in May
          The museum said it would repaint the dome. | OTHER planned museum > -: The museum would repaint the dome
          A colder winter could empty the reservoirs. | OTHER hypothetical - > reservoirs: A colder winter could empty the reservoirs
          Ida Holm is expected to present the budget on Friday. | OTHER expected Ida Holm > -: Ida Holm is expected to present the budget on Friday
          The mayor must decide by Friday whether to close the bridge. | REQUEST demanded - > -: The mayor must decide by Friday whether to close the bridge
          # set for a day, vowed, called, refused
          A vigil is planned for Sunday. | PROTEST planned - > -: A vigil is planned for Sunday
          Hearings are set for 10 April. | CONSULT planned - > -: Hearings are set for 10 April
          The election is due in May. | OTHER planned - > -: The election is due in May
          The mayor has called an election for May. | OTHER planned - > -: The mayor has called an election for May
          Ida Holm intends to appeal. | REQUEST planned Ida Holm > -: Ida Holm intends to appeal
          Norway has to approve the plan. | AGREE expected Norway > -: Norway has to approve the plan
          The army said it would not open fire. | CONCEDE planned - > -: It would not open fire
          Norway denies attacking the ship. | ASSAULT denied Norway > -: Norway denies attacking the ship
          Officials in Togo were talking of an attack on the rebels. | ASSAULT hypothetical officials in Togo > -: Officials in Togo were talking of an attack on the rebels
          Rain is expected in May. | nothing
          The bridge is planned in steel. | nothing
          Norway denied it. | nothing
          Ida Holm declined to say whether she would stand. | nothing
          The tool lets users share pages. | nothing
          # not what can be done, could have been, might not be, or is asked about
          The gates can be closed by hand. | nothing
          The gates could have been closed by hand. | nothing
          The gates may not be closed by hand. | nothing
          Nobody knows whether the gates would be closed. | nothing
          # nor what somebody quoted says of himself, what a noun is like, what a thing will be
          "I will examine the ferry," he said. | nothing
          Nurses like a hall that will seat ninety. | nothing
          The hall will cost two million euros. | nothing
          """)
  void whatIsToComeIsTold(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # one deed in two words
          Nordic Air agreed to buy nine planes. | AGREE happened - > -: Nordic Air agreed to buy nine planes
          Norway and Togo agreed last May to close the port by June. | AGREE happened Norway + Togo > port: Norway and Togo agreed last May to close the port by June; OTHER planned Norway + Togo > port: Norway and Togo to close the port by June
          Leeds declined to sign the treaty. | REJECT happened Leeds > -: Leeds declined to sign the treaty
          Norway broke the agreement with Togo. | REJECT happened Norway > Togo: Norway broke the agreement with Togo
          Forty miners died in the earthquake. | OTHER happened miners > -: Forty miners died in the earthquake
          Ida Holm sent a letter asking Norway to lift the ban. | REQUEST demanded Ida Holm > Norway: Ida Holm sent a letter asking Norway to lift the ban
          Shells hit the market, killing nine farmers. | ASSAULT happened - > market: Shells hit the market, killing nine farmers
          The court issued an order banning the party. | COERCE happened court > party: The court issued an order banning the party
          # two deeds
          Ida Holm attacked Norway and fined Togo. | ASSAULT happened Ida Holm > Norway: Ida Holm attacked Norway; SANCTION happened Ida Holm > Togo: Ida Holm fined Togo
          Ida Holm visited Togo after the earthquake. | CONSULT happened Ida Holm > Togo: Ida Holm visited Togo after the earthquake
          Ghana attacked Mali while Togo attacked Chad. | ASSAULT happened Ghana > Mali: Ghana attacked Mali; ASSAULT happened Togo > Chad: Togo attacked Chad
          The hall is old. | nothing
          """)
  void whatTwoWordsTellIsOne(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # what is not done came about, is denied, or is planned
          Norway did not sign the treaty. | REJECT happened Norway > -: Norway did not sign the treaty
          Norway has not signed the treaty. | REJECT ongoing Norway > -: Norway has not signed the treaty
          A spokesman said Norway had not signed the treaty. | AGREE denied Norway > -: Norway had not signed the treaty
          Norway will not sign the treaty. | REJECT planned Norway > -: Norway will not sign the treaty
          Norway has not bombed Togo. | ASSAULT denied Norway > Togo: Norway has not bombed Togo
          # whom an answer is to that names only what it answers
          Norway offered Peru a loan. Peru turned it down. | AGREE offered Norway > Peru: Norway offered Peru a loan; REJECT happened Peru > Norway: Peru turned it down
          The Elm Bank raised its rates. The Shore Union condemned the decision. | OTHER happened Elm Bank > -: The Elm Bank raised its rates; ACCUSE happened Shore Union > Elm Bank: The Shore Union condemned the decision
          Norway offered Peru a loan. Peru turned down a second gift. | AGREE offered Norway > Peru: Norway offered Peru a loan; REJECT happened Peru > -: Peru turned down a second gift
          # whose goods a measure falls on
          Norway met Kenya. Kenya raised tariffs on Norwegian fish in May. | CONSULT happened Norway > Kenya: Norway met Kenya; SANCTION happened Kenya > Norway: Kenya raised tariffs on Norwegian fish in May
          # a clause without "that"
          Norway dropped the tariff it imposed on Kenya in May. | CONCEDE happened Norway > -: Norway dropped the tariff; SANCTION happened Norway > Kenya: Norway imposed the tariff on Kenya in May
          # the two who did something together right before
          Kenya and Norway met. They signed a treaty. | CONSULT happened Kenya + Norway > -: Kenya and Norway met; AGREE happened Kenya + Norway > -: They signed a treaty
          Tom Lund and Ann Reed met. The two leaders signed a treaty. | CONSULT happened Tom Lund + Ann Reed > -: Tom Lund and Ann Reed met; AGREE happened Tom Lund + Ann Reed > -: The two leaders signed a treaty
          Tom Lund and Ann Reed met. The two countries signed a treaty. | CONSULT happened Tom Lund + Ann Reed > -: Tom Lund and Ann Reed met; AGREE happened - > -: The two countries signed a treaty
          # both sides, where two are told of together more than any others
          Norway sued Peru over fish. Norway attacked Peru in a statement. Both sides met in Lima on Monday. | ACCUSE happened Norway > Peru: Norway sued Peru over fish; ASSAULT happened Norway > Peru: Norway attacked Peru in a statement; CONSULT happened Norway + Peru > -: Both sides met in Lima on Monday
          Norway sued Peru over fish. Both sides met in Lima on Monday. | ACCUSE happened Norway > Peru: Norway sued Peru over fish; CONSULT happened - > -: Both sides met in Lima on Monday
          # who speaks for the one that is to do it
          Ann Reed, the head of the Shore Union, said the Shore Union would strike on Monday. | PROTEST planned Shore Union + Ann Reed > -: The Shore Union would strike on Monday
          Ann Reed, a doctor, said the Shore Union would strike on Monday. | PROTEST planned Shore Union > -: The Shore Union would strike on Monday
          # officials act for their state, fighters for their side
          French officials shelled Goma. | ASSAULT happened French officials + France > Goma: French officials shelled Goma
          A bomber from the local branch of Hamas attacked Goma. | ASSAULT happened Hamas > Goma: A bomber from the local branch of Hamas attacked Goma
          # staff moves by itself
          Elm Motors staff left the plant on Monday. | RETREAT happened Elm Motors > -: Elm Motors staff left the plant on Monday
          # what an announcement says goes on
          The bridges would be closed in May. | OTHER planned - > bridges: The bridges would be closed in May
          A colder winter would empty the reservoirs. | OTHER hypothetical - > reservoirs: A colder winter would empty the reservoirs
          # what is to be done, wanted done, going to be
          The treaty was to be signed in May. | AGREE planned - > -: The treaty was to be signed in May
          Norway is going to close the port. | OTHER planned Norway > port: Norway is going to close the port
          Norway told Togo to close the port. | REQUEST demanded Norway > Togo: Norway told Togo to close the port
          Norway gave Togo a week to close the port. | REQUEST demanded Norway > Togo: Norway gave Togo a week to close the port
          Norway told Togo that it liked the port. | nothing
          # done by the word, and blamed by it
          The council declared Ida Holm mayor. | OTHER happened council > Ida Holm: The council declared Ida Holm mayor
          Ida Holm declared that she was glad. | nothing
          Norway called the vote a sham. | ACCUSE happened Norway > -: Norway called the vote a sham
          Norway described the vote as unfair. | ACCUSE happened Norway > -: Norway described the vote as unfair
          Norway called the vote a success. | nothing
          # with a day of its own
          The bridge reopened in May. | OTHER happened bridge > -: The bridge reopened in May
          The bridge was repainted on Monday. | OTHER happened - > bridge: The bridge was repainted on Monday
          The bridge cost a fortune in May. | nothing
          The gate creaked. | nothing
          # a chronicle
          May 3: The council dissolves the party. | COERCE happened council > party: The council dissolves the party
          May 3: First flood of the spring. | OTHER happened - > -: First flood of the spring
          The council sacks mayors. | nothing
          """)
  void whatClausesLeaveOpenIsRead(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .isEqualTo(Objects.requireNonNullElse(events, ""));
  }

  /** What is told in passing: the word that names it, and its status. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # sentence | details
          The ceremony was moved to the town hall after a storm. | ceremony happened; storm happened
          The new stadium will cost two billion dollars. | cost planned
          The bridge opened after a delay of two years. | delay happened
          The pension fund holds shares in nine banks. | nothing
          The stadium seats forty thousand people. | nothing
          Many voters know the mayor. | nothing
          The clinic seems empty. | nothing
          """)
  void detailsAreKeptApart(String text, @Nullable String details) {
    assertThat(Readings.line(text, PUBLISHED, Readings::details))
        .isEqualTo(Objects.requireNonNullElse(details, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # the lexicon takes a match, a dismissal, a launch for an attack
          Leeds fired its coach on Sunday. | OTHER happened Leeds > -: Leeds fired Leeds’s coach on Sunday
          # nature and illness do things too
          A landslide buried the village of Oru. | OTHER happened - > -: A landslide buried the village of Oru
          # names that are not found
          Nordic Air filed for bankruptcy on Friday. | OTHER happened Nordic Air > -: Nordic Air filed for bankruptcy on Friday
          The siege of Arlen by the rebels ended in May. | ASSAULT happened rebels > Arlen: The siege of Arlen by the rebels ended in May
          The WHO sent nurses to Haiti. | MOBILIZE happened World Health Organization > nurses + Haiti: The WHO sent nurses to Haiti
          # whose
          The withdrawal of Dutch troops from Mali began in June. | RETREAT happened Dutch troops > Mali: The withdrawal of Dutch troops from Mali began in June
          The club has refused to sell its captain to Chelsea. | REJECT happened club > Chelsea: The club has refused to sell the club’s captain to Chelsea
          # one deed told once
          Nordic Air and Alto Grain agreed to merge. | AGREE happened Nordic Air + Alto Grain > -: Nordic Air and Alto Grain agreed to merge
          Ann Reed, who founded the clinic, left in May. | OTHER happened Ann Reed > clinic: Ann Reed founded the clinic; RETREAT happened Ann Reed > -: Ann Reed left in May
          """)
  void notReadYet(String text, @Nullable String events) {
    assertThat(Readings.line(text, PUBLISHED, Readings::events))
        .as("now it is read: move it up")
        .isNotEqualTo(Objects.requireNonNullElse(events, ""));
  }
}
