package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.annals.record.Readings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts in a report: "type name = other names", whom pronouns mean, offices, relations. */
@NullMarked
final class ActorsTest {
  private static final String PUBLISHED = "2021-05-10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # people, with and without titles
          Mayor Ida Holm spoke on Monday. Holm will speak again. | person Ida Holm = Holm, Mayor Ida Holm
          Anna Reed sued Peter Reed over the farm. Anna Reed won. | person Anna Reed; person Peter Reed
          Governor Ruth Alder and Senator Paul Alder disagree. | person Ruth Alder = Governor Ruth Alder; person Paul Alder = Senator Paul Alder
          Joan Kadri won. Tom Kadrian lost. Kadri wept. | person Joan Kadri = Kadri; person Tom Kadrian
          Zainab al-Rashid met the press. Zaynab Rashid was calm. | person Zainab al-Rashid = Zaynab Rashid
          Dr Amina Yusuf left. Dr Yusuf will return. | person Amina Yusuf = Dr Amina Yusuf, Dr Yusuf, Yusuf
          Joe Marsh left. The guards stopped Joe. | person Joe Marsh = Joe; group guards = The guards
          Dr. Amina Yusuf left. | person Amina Yusuf = Dr. Amina Yusuf
          Greta Blum, the German chancellor, left. Former Health Minister Ivo Brand stayed. | person Greta Blum; person Ivo Brand = Former Health Minister Ivo Brand, Health Minister Ivo Brand
          # states by name, people, capital
          French police arrested two men in Lyon. Paris asked Spain for help. | organization French police; group two men; place Lyon; state France = Paris; state Spain
          Brazil beat Argentina 2-0 in Rio on Sunday. The Brazilians scored twice. | state Brazil = The Brazilians; state Argentina; place Rio
          The German army will leave Mali by June. | organization German army = The German army; state Mali
          # states before an office or a deed
          A French minister left. He rejected an Indian offer. | state France = French; state India = Indian
          The shop sells Swiss cheese and Danish chairs. | nothing
          # bodies, by name, short form and noun
          The Central Bank of Kenya raised rates. The bank cited inflation. | organization Central Bank of Kenya = The Central Bank of Kenya, The bank
          FIFA suspended Russia. | organization FIFA; state Russia
          U.N. envoy Sara Okoro visited Angola. The United Nations will help. | organization United Nations = The United Nations, U.N.; person Sara Okoro = U.N. envoy Sara Okoro; state Angola
          # names that tell nobody what they are, whatever the tagger takes them for
          The Taliban freed two miners. The Houthis seized a ship. | organization Taliban = The Taliban; group miners = two miners; organization Houthis = The Houthis
          Hizbollah denied it. The Rohingya fled. | organization Hezbollah = Hizbollah; group Rohingya = The Rohingya
          # "the group" beside a body of many states is the movement told of
          The Houthis seized a ship. The United Nations asked the group to free it. | organization Houthis = The Houthis, the group; organization United Nations = The United Nations
          # "the company", only where one alone can be meant
          Kenya hired the firm Alto Grain. The company will build a port. | state Kenya; organization Alto Grain = The company, the firm
          The navy sent a rescue task force. The unit was formed in 2011. | organization navy = The navy; organization rescue task force = The unit, a rescue task force
          The World Food Programme left Goma. The agency had no trucks. | organization World Food Programme = The World Food Programme, The agency; place Goma
          The Kenyan army shelled Goma. The military denied it. | organization Kenyan army = The Kenyan army, The military; place Goma
          Commander Ivo Brand left Goma. The prosecutor general charged nine miners. | person Ivo Brand = Commander Ivo Brand; place Goma
          # groups and sites
          A hospital in Goma was shelled. The hospital has closed. | facility hospital in Goma = A hospital, A hospital in Goma, The hospital; place Goma
          Striking miners blocked the road. The miners want pay. | group Striking miners = The miners
          Spanish nurses treated Moroccan sailors. | group Spanish nurses; group Moroccan sailors
          Several Japan-backed militias met. A Japan-backed militia left. | group Several Japan-backed militias; group Japan-backed militia = A Japan-backed militia
          Japan-backed rebels attacked a Kenyan army base. The rebels killed nine soldiers. | group Japan-backed rebels = The rebels; facility Kenyan army base = a Kenyan army base; group nine soldiers
          Spanish nurses treated Moroccan sailors. The nurses were praised. | group Spanish nurses = The nurses; group Moroccan sailors
          Protesters blocked the road in Lima. The protesters want water. | group Protesters = The protesters; place Lima
          A fire at the Dorna refinery killed two. | facility Dorna refinery = the Dorna refinery
          # one person, by what he does; never the one beside him
          Dr Ruth Alder met the nurses. The physician praised them. | person Ruth Alder = Dr Ruth Alder, The physician; group nurses = the nurses
          The singer Ida Holm fell ill. The star will rest. | person Ida Holm = The star
          Ida Holm's former doctor, Ivo Brand, left. The physician said nothing. | person Ida Holm; person Ivo Brand = The physician
          Prosecutors charged Luis Pardo with fraud. The accused wept. | group prosecutors = Prosecutors; person Luis Pardo = The accused
          Luis Pardo left early. The driver of the bus wept. | person Luis Pardo; person the driver of the bus = The driver of the bus
          Judge Carla Mont met Luis Pardo. The doctor wept. | person Carla Mont = Judge Carla Mont; person Luis Pardo
          Surgeon Ruth Alder and Dr Paul Reed met. The doctor smiled. | person Ruth Alder; person Paul Reed = Dr Paul Reed
          Anna Reed and Mark Orr sang. The singer fell. | person Anna Reed; person Mark Orr
          # bodies by their kind, their parts and their seat
          The investment bank Lee Brothers failed in May. The bank had 90 branches. | organization Lee Brothers = The bank, The investment bank
          Nokia's board met in May. The board will meet again. | organization Nokia's board = The board; organization Nokia
          A court in Oslo jailed Luis Pardo. The court sat for an hour. | organization Oslo court = A court, A court in Oslo, The court; place Oslo; person Luis Pardo
          President Ida Holm spoke. The administration will act. | person Ida Holm = President Ida Holm; organization Holm administration = The administration
          Nokia sued Toyota. The company lost. | organization Nokia; organization Toyota; organization company = The company
          # people of whatever trade, where they act and are not any
          Spanish jewellers sued Nokia. | group Spanish jewellers; organization Nokia
          Kenya freed 40 prisoners. | state Kenya; group prisoners = 40 prisoners
          Most users left the site. | nothing
          Two hikers met a bear. | group two hikers = Two hikers
          # rebels are one side, and their opponents of parliament one too
          Rebel fighters took Goma. The rebels will stay. | group rebels = Rebel fighters, The rebels; place Goma
          The Kenyan opposition left. The opposition will return. | group Kenyan opposition = The Kenyan opposition, The opposition
          Opposition to the plan grew. | nothing
          # a people's name inside a body's
          Free Libyan Army fighters left. The FLA said so. | organization Free Libyan Army = Free Libyan Army fighters, The FLA
          # names that the tagger cuts, surnames that stand first, the first of two surnames
          Secretary General Lee Min-ho spoke. Mr Lee will leave. | person Lee Min-ho = Lee, Mr Lee, Secretary General Lee Min-ho
          Gen Omar al-Holm left. Gen Holm will return. | person Omar al-Holm = Gen Holm, Gen Omar al-Holm, Holm
          # a source that the tagger takes for a place
          It had been wrong, said Salem Boulifa, a deputy. According to Boulifa about two thirds have been paid. | person Salem Boulifa = Boulifa
          # names that the tagger has elsewhere
          The boys, Tom and Paris, were found in the woods. | person Tom; person Paris
          A ship sank in the Gulf of Guinea. | place Gulf of Guinea
          The World Health Organization sent help. The WHO sent nurses. | organization World Health Organization = The WHO, The World Health Organization; group nurses
          # ships, whatever the tagger takes them for
          Nokia sold the Elm Star, a bulk carrier. The Elm Star sank. | organization Nokia; facility Elm Star = The Elm Star, the Elm Star
          The tanker Nordic Pride burned off Goma. The vessel was towed away. | facility Nordic Pride = The vessel; place Goma
          The destroyer USS Halsey left Goma. The Halsey will return. | facility USS Halsey = The Halsey; place Goma
          The crew of the Marrow Queen fled. | group the crew of the Marrow Queen = The crew of the Marrow Queen; facility Marrow Queen = the Marrow Queen
          # those whom a description alone tells, and a later word for them; not whoever it be
          A harbour pilot saved Ida Holm. The pilot was praised. | person a harbour pilot = A harbour pilot, The pilot; person Ida Holm
          Some 40 students and nine teachers sued Nokia. | group students = Some 40 students; group teachers = nine teachers; organization Nokia
          Nokia paid families of the drowned crew. | organization Nokia; group families = families of the drowned crew
          Lawyers for the tenants met a federal mediator. | group Lawyers = Lawyers for the tenants; group tenants = the tenants; person a federal mediator
          Ida Holm thanked dozens of nurses. | person Ida Holm; group nurses = dozens of nurses
          A Norwegian who had built boats sued Nokia. | organization Nokia
          His clients met a judge. Nobody in the room wept. | nothing
          # people by their office, and not those who have it no more or may have it
          Norway's ambassador to Kenya resigned. | person Norway's ambassador to Kenya; state Norway; state Kenya
          The mayor of Bergen resigned. | person mayor of Bergen = The mayor of Bergen; place Bergen
          Ida Holm thanked the mayor of Bergen, Tom Lund. | person Ida Holm; place Bergen; person Tom Lund
          The next mayor of Bergen resigned. | place Bergen
          A Nokia spokesman resigned. | person a Nokia spokesman = A Nokia spokesman; organization Nokia
          # a first name of no list
          Tsegaye Wolde won. Tsegaye wept. | person Tsegaye Wolde = Tsegaye
          # what many uses of a name tell of it
          Lemma Wolde crossed the river near Debre Kosi. | person Lemma Wolde; place Debre Kosi
          The rebels took Shewa Harbit. People in Shewa Harbit fled. | group rebels = The rebels; place Shewa Harbit; group people in Shewa Harbit = People in Shewa Harbit
          # many together
          Aid agencies left. | group Aid agencies
          Donor countries met. The country rejoiced. | group Donor countries
          The Norwegian island of Senja has no bridge. | place Senja
          # known by another name
          Known as the Popular Front, the rebels took Lima. The Popular Front returned. | organization Popular Front = The Popular Front, the Popular Front, the rebels; place Lima
          Ann Reed, known as Orlo, left Lima. Orlo returned. | person Ann Reed = Orlo; place Lima
          The junta, which calls itself the Council for Order, met. The junta left. | organization Council for Order = The junta, the Council for Order
          Ann Reed called Nokia. Nokia sold ships. | person Ann Reed; organization Nokia
          # the one that the report names alone, by a noun for what it is
          Nokia opened a mill. It rained. The planemaker grew. | organization Nokia = The planemaker
          The Houthis left Lima. The rebels wept. They returned. | organization Houthis = The Houthis, The rebels; place Lima
          The Supreme Court met. The justices left. | organization Supreme Court = The Supreme Court, The justices
          The Holm family left Lima. The family returned. | group Holm's family = The Holm family, The family; person Holm; place Lima
          Kenya closed a port. The country reopened it in May. | state Kenya = The country
          Amnesty International left Lima. The organisation returned. | organization Amnesty International = The organisation; place Lima
          Colonel Tom Lund left Lima. The colonel returned. | person Tom Lund = Colonel Tom Lund, The colonel; place Lima
          Kenya met Norway. The country rejoiced. | state Kenya; state Norway
          The Shore League left Lima. The union returned. | organization Shore League = The Shore League; place Lima; organization union = The union
          The Shore League left Lima. The bloc returned. | organization Shore League = The Shore League, The bloc; place Lima
          # what it did is no part of a name
          The Hutch Brigade shelled Lima in May. | organization Hutch Brigade = The Hutch Brigade; place Lima
          # nobody
          It rained all night and the streets were empty. | nothing
          Rain is expected on Friday. | nothing
          Prices rose again. | nothing
          Nobody knows why. | nothing
          The team lost its third game. | organization team = The team
          Two hikers were found. They were tired. | group two hikers = Two hikers
          The lake is 40 miles long. | nothing
          The novel is set in winter. | nothing
          A jury convicted the surgeon in March. | nothing
          """)
  void actorsAreGatheredWithTheirNames(String text, @Nullable String actors) {
    assertThat(Readings.line(text, PUBLISHED, Readings::actors))
        .isEqualTo(Objects.requireNonNullElse(actors, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # the fullest name
          The Valley Health Agency (VHA) recalled the vaccine. The VHA will report. | organization Valley Health Agency = The VHA, The Valley Health Agency, VHA
          # one body, not two
          Norwegian oil company Statker hired Mia Lund. | organization Statker = Norwegian oil company Statker; person Mia Lund
          # what the tagger takes for something else
          Helvia Foods sold Kolo bars. | organization Helvia Foods
          The regulator suspended trading in Alto Grain. | organization Alto Grain
          The party nominated Ada Roth for governor. | person Ada Roth
          Nordic Air filed for bankruptcy on Friday. | organization Nordic Air
          The siege of Arlen ended in May. | place Arlen
          # a state or a city
          Delhi was hit by a heat wave. | place Delhi
          """)
  void notReadYet(String text, @Nullable String actors) {
    assertThat(Readings.line(text, PUBLISHED, Readings::actors))
        .as("now it is read: move it up")
        .isNotEqualTo(Objects.requireNonNullElse(actors, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Mayor Ida Holm closed the bridge. She said why. | She: Ida Holm
          World Athletics banned Ana Silva. She will appeal. | She: Ana Silva
          Nestor Foods sued its supplier, Alto Grain. | its: Nestor Foods
          Nokia said it would cut 500 jobs. | it: Nokia
          Workers at the Dorna mine went on strike. They want better pay. | They: Workers
          Armenia withdrew its troops. It will send no more. | its: Armenia; It: Armenia
          Mark Orr, the head of Tesla, sold shares. He owns few. | He: Mark Orr
          # who says it speaks of himself; a description has a number of its own
          The Kenyan government closed the port. The authorities met in Lima. The regime said it would wait. | it: Kenyan government
          Nokia said it would turn over the files. | it: Nokia
          The head of Nokia, Mark Orr, said he would leave. | he: Mark Orr
          The Norland Workers said it would wait. | it: Norland Workers
          The firm Nokia said on Friday it would wait. | it: Nokia
          If demand falls, Nokia warned, it might close the plant. | it: Nokia
          Nokia has repeatedly said that they will wait. | they: Nokia
          The lawyer, Mara Lind, met Ann Reed. She was late. | She: Mara Lind
          Ann Reed praised Nokia. The officers said they would wait. | nothing
          It turned out that Nokia had left. | nothing
          # of the sex that the name, the title or the words before show
          When Orr began closing on Hillary Lund and beat her in Lima, he wept. | her: Hillary Lund; he: Orr
          Tom Reed met Mara Lind and praised her. | her: Mara Lind
          Judge Carla Mont sentenced Luis Pardo. He will appeal. | He: Luis Pardo
          Mr. Orr met Ana Silva. She was late. | She: Ana Silva
          # another may be meant, who is no actor
          A witness told Ida Holm she was late. | nothing
          The nurse thanked Ida Holm. She was late. | nothing
          # in quotation marks, not who says it, nor a body named outside them
          Tom Reed won the seat. "He is a friend," said Reed. | nothing
          Nokia closed the plant. "It will fail," the mayor said. | nothing
          # whose death it is grammar does not tell
          Luis Pardo met Mark Orr on the day of his death. | nothing
          Luis Pardo left a note before his death. | his: Luis Pardo
          # who is to do it, not who has it done
          Luis Pardo pressed Mark Orr to sell his shares. | his: Mark Orr
          Luis Pardo used the letter in urging Mark Orr to widen his inquiry. | his: Mark Orr
          # of no one
          Nokia closed the plant. It is a sad day when a plant closes. | nothing
          Nokia closed the plant. It is time to go. | nothing
          World Athletics banned Ana Silva. He said nothing. | nothing
          It rained all night. | nothing
          It is not clear why. | nothing
          He could not remember. | nothing
          They say that no one knows. | nothing
          Lima is hot. He left. | nothing
          """)
  void pronounsMeanTheNearestThatFits(String text, @Nullable String pronouns) {
    assertThat(Readings.line(text, PUBLISHED, Readings::pronouns))
        .isEqualTo(Objects.requireNonNullElse(pronouns, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the one it is done to stands nearer in sense than the one named first
          Judge Carla Mont sentenced Luisa Pardo. She will appeal. | She: Luisa Pardo
          Nokia closed a tunnel. Its walls are old. | Its: tunnel
          The refugees fled to Jordan after the army shelled their camp. | their: refugees
          Sudan is angry that Egypt moved its troops. | its: Egypt
          # old is said of things
          Mayor Ida Holm closed the bridge. It was old. | It: bridge
          """)
  void pronounsNotReadYet(String text, String pronouns) {
    assertThat(Readings.line(text, PUBLISHED, Readings::pronouns))
        .as("now they are read: move them up")
        .isNotEqualTo(pronouns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Judge Carla Mont sentenced former Finance Minister Luis Pardo. | judge: Carla Mont; former finance minister: Luis Pardo
          Italian President Marco Neri praised Italy. | president of Italy: Marco Neri
          Mia Lund, a lawyer at the Oslo Institute, won. | lawyer of Oslo Institute: Mia Lund
          U.N. envoy Sara Okoro visited Angola. | envoy of United Nations: Sara Okoro
          Anna Reed won the case. | nothing
          The team lost. | nothing
          """)
  void officesGoWithTheirBody(String text, @Nullable String roles) {
    assertThat(Readings.line(text, PUBLISHED, Readings::roles))
        .isEqualTo(Objects.requireNonNullElse(roles, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          Italian President Marco Neri praised Italy. | Marco Neri leads Italy
          # the state that a title alone names, the office with its owner in front
          Peruvian President Luis Pardo opened the bridge. | Luis Pardo leads Peru
          Kenya's Water Minister, Sara Okoro, opened the bridge. | Sara Okoro member_of Kenya
          Norway's King Marco Neri opened the bridge. | Marco Neri leads Norway
          Former Peruvian President Luis Pardo opened the bridge. | nothing
          # whose someone is, without an office
          The BBC's Mia Lund was at the harbour. | Mia Lund member_of BBC
          Anna Reed, from Nestor Foods, opened the plant. | Anna Reed member_of Nestor Foods
          Anna Reed of Nestor Foods won the case. | Anna Reed member_of Nestor Foods
          Anna Reed, from Lima, won the case. | Anna Reed based_at Lima
          Anna Reed, back from Lima, won the case. | nothing
          Anna Reed's friend Mia Lund won the case. | nothing
          Mia Lund, the lawyer for Anna Reed and Peter Reed, appealed. | Mia Lund represents Peter Reed; Mia Lund represents Anna Reed
          # where towns are
          Floods hit the Peruvian city of Cusco. Peru sent help. | Cusco located_in Peru
          Many left the capital, Lima, on Monday. Peru sent help. | Lima located_in Peru
          The mayor of Cusco left for Chile. | mayor of Cusco leads Cusco
          Most work in Lima, at Cusco and in Quito. | nothing
          Oregon Attorney General Ida Holm sued. | Ida Holm represents Oregon
          Lawyers for Anna Reed appealed. | Anna Reed's lawyers represents Anna Reed
          Anna Reed's lawyer, Mia Lund, appealed. | Mia Lund represents Anna Reed
          Secretary of State Ida Holm praised the Peruvian government. | nothing
          Former Italian President Marco Neri praised Italy. | nothing
          Mia Lund, a lawyer at the Oslo Institute, won. | Mia Lund represents Oslo Institute
          U.N. envoy Sara Okoro visited Angola. | Sara Okoro represents United Nations
          Japan-backed rebels attacked Japan. | Japan backs Japan-backed rebels
          Toyota plans to build a plant in Kenya. | plant in Kenya located_in Kenya
          # by the words around a name
          The Lind administration fell. Prime Minister Mara Lind wept. | Mara Lind leads Lind administration
          Ivo Brand, an ally of Mara Lind, left for Arusha, a town in Tanzania. | Ivo Brand allied_with Mara Lind; Arusha located_in Tanzania
          Rebel groups, including the Red Star, held the road. | Red Star member_of rebels
          Kenya armed a coalition. A local coalition fighting Kenya left Lima. | local coalition opposes Kenya
          Anti-Kenya fighters attacked Kenya. | Anti-Kenya fighters opposes Kenya
          # by verbs, whose they are, kin, and where one alone can be
          The Valley Bank is led by Ida Holm. | Ida Holm leads Valley Bank
          Nokia's board met in May. | Nokia's board part_of Nokia
          Ida Holm's supporters met in Lima. | Ida Holm's supporters backs Ida Holm
          The Reed family met in court: father Tom Reed and sister Anna Reed. | Tom Reed member_of Tom Reed's family; Anna Reed member_of Tom Reed's family
          Norway's ambassador to Chile, Ida Holm, left. | Ida Holm represents Norway
          Judge Carla Mont of the Oslo District Court left. Judge Paul Reed stayed. | Carla Mont member_of Oslo District Court; Paul Reed member_of Oslo District Court
          Kenya rejected the plan. Kenya's parliament met. Trade Minister Ida Holm left. The Kenyan government fell. | Ida Holm member_of Kenyan government
          Anna Reed runs every day. | nothing
          The plan led to losses at Nokia. | nothing
          They met in Lima, Cusco and Quito. | nothing
          The labour ministry in Lima closed. | nothing
          # what no word of the report shows
          A fire broke out in Oslo. Norway sent help. | nothing
          The groups met in Lima, including on Sunday. | nothing
          Ivo Brand is no ally of Mara Lind. | nothing
          Anna Reed sued Peter Reed. | nothing
          """)
  void relationsAreShownByTitlesAndPlaces(String text, @Nullable String relations) {
    assertThat(Readings.line(text, PUBLISHED, Readings::relations))
        .isEqualTo(Objects.requireNonNullElse(relations, ""));
  }
}
