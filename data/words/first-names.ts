/**
 * First names common in Norway today, with nicknames and the names of those who came from elsewhere; lower case, sorted.
 * Our own compilation from general knowledge (that a name exists is a fact); those that are also ordinary words were found
 * with the spelling dictionaries of nb, nn and en. 2757 and 177 names.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name wherever it stands, also in lower case. */
export const FIRST_NAMES = set(`
aadne abbas abby abdallah abdi abdirahman abdul abdulahi abdullah abdullahi abdulrahman abel abigail abraham ada adam
adamo addis adele adelina aden adine adnan adolf adrian adriana adrianna agata agathe agim agnar agnes agnete agnethe
agnieszka agot ahlam ahmad ahmed aicha aida aidan aiden aila aili ailin ailo aimo aina aisha aisja aiste aisyah ajla
aksana aksel akseli alan albert alberte albin aleena alek aleks aleksa aleksandar aleksander aleksandra aleksandre
aleksei alena alex alexander alexandra alexis alf alfhild alfie alfred ali alia alice alicia alicja alida alina aline
alisa alise alisha alisia allan alma almaz alva alvar alvhild alvilde alvin alvina alwin amal amalia amalie amanda
amandus amara amelia amelie amin amina aminah amir amira amirah ammar amna amund anas anastasia anastasiia anastazja
anders andor andrea andreas andrei andreja andres andreu andrew andrii andriy andrzej ane aneta anette angela angelika
angelina anhelina ania anika anine anisa anita anja anjali ann anna annabel annabell annabelle annbjørg anne anneli
annelin anneline annelise anneth annett annette anni annicken annie annika anniken annlaug annveig anthony anton
antoni antonia antonina antonio antony anya aram archie arda areej ares arian ariana ariane arianna ariel arild arin
arkadiusz armin arna arnar arndis arne arnfinn arnhild arnold arnstein arnt arnulf arnulv aron artem arthur artur
arvid arvin arya aryan asbjørn asgeir asha ashley askil askild aslak aslaug asle asma asmaa asmund asta astri astrid
athena atle aud audhild audny audun augusta aune aurora ava avelina avery axel aya ayaan ayan ayanna ayat ayesha ayla
aylin ayman ayo ayoub ayse ayub aziz aziza azra bahar bahman balder barbara barbro bartek bartosz basel bashir basma
bassam bassel beaivi beaska beate beathe beatrice beatrix belinda bella bendik bendix benedicte benedikt benedikte
bengt benita benjamin benny bente bergljot berit bernadette bernard berner bernhard bernt bert bertha bertil bertine
bertram beth betina bettina betty bianca bibi biera bilal bilan billie billy biret birger birgit birgith birgitta
birgitte birit birkir birte birthe biruk bjarne bjarni bjarte bjørg bjørgulf bjørgulv bjørgvin bjørnar bjørnhild
bjørnulf bobby bodil bogdan bohdan borghild borgny boris boye brad brandon brayden brendan brian bridget brit brita
britney britt britta brooke brooklyn bruno bryan brynhild brynjar brynjulf bushra bård børge børje børre callum
camilla camille camillus carina carine carita carl carla carlo carlos carmen carola carolina caroline carsten casper
cassandra catarina catharina catherine cathinka cathrin cathrine cato catrine cecilia cecilie cedric celeste celia
celin celina celine charles charlie charlotta charlotte chloe chris christel christer christian christiane christin
christina christine christofer christoffer christoph christopher clara clarissa claudia clemens cleo conny conrad
cornelia cornelis cornelius cristian cristina cyril dagfinn daghild dagmar dagny dagrun damian dana daniel daniela
daniella danielle danijel danil danilo danny danylo daria dariia darius dariusz darja dasha dave david davud dawid
dawit dawud debora deborah deepak denis denisa dennies dennis derek diako diana didrik diego dima dinah dita ditte
dmitri dmytro dominic dominik dominika donald doris dorit dorota dorte dorthe dorthea dorthy dunja dylan ebba eddie
eddy edgar edina edis edita edith edmund edna eduard edvard edvarda edvin edward edwin egil egon eigil eileen eilen
eilert eilev eilif eiliv einar eir eira eirik eiril eirill eirin eirunn eivind eivor ekaterina elaine eldar eldbjørg
eldrid elea eleah eleanor elen elena eleonora elfrida eli elia eliah elian eliana elianne elias elif elijah elin elina
elinda eline elinor eliott elisa elisabet elisabeth elise eliza elizabeth ella ellen ellie elling ellinor elliot
elliott ellisiv elly elma elmar elmer elmin elna elsa elsebeth elsie elton elvin elvine elvira elwira embla emel emil
emilee emilia emilian emilie emilija emilio emilis emily emine emira emma emmaline emmanuel emmeli emmelin emmeline
emmett emmy emre engebret engelin enok enya eren eric erica erich erik erika erland erle erlend erling erna ernst
eskil eskild espen estelle ester estera esther ethan eugen eugenia eva evald evan evelin evelina eveline evelyn evy
ewa ewelina eydis eyvind ezra fabian faisal fanny farah farhan farhia farid farida fariha fartein fartun faruk fatima
fatimah fatime fatma fatou fatuma fatumo felicia feliks felix ferdinand ferhat filimon filip filippa filippo filmon
finley finnbjørn fiona florian francesca francis franciszek frans freddie freddy frederic frederick frederik
frederikke fredric fredrik fredrikke freja freya frid frida fride fridtjof fritjof fritz frode frøya frøydis frøystein
fuad gabriel gabriela gabriella gabrielle gaute geir geirmund geirr geirulv georg george georgia gerald gerd gerda
gerhard germund gerry gert gertrud gideon gillian gina gisela gislaug gisle gita gjermund gjert gjertrud glenn gloria
goran gordon gracie greger gregor greta grete grethe grimm grzegorz gudbjørg gudbrand gudlaug gudleik gudmund gudny
gudrid gudrun guled gunhild gunlaug gunn gunnar gunnbjørg gunnhild gunnlaug gunnleiv gunnveig gunnvor gunvald gunvor
guri guro gustav gustaw guttorm gwen gyda gyrid gáddjá gárdin gøran gøril gørild haakon habiba hadi hadia hadil hadja
hafsa hajar hakim hakon halfdan halima halina halldis halldor halldora hallgeir hallgrim hallstein hallvard halvard
halvdan halvor hamid hamida hamsa hamza hanad hanan hani hanna hannah hanne hannes hannibal harald haris harper
harriet harris harrison harun hasan hassan heandarat heba hedda hedvig hege heidi heike helena helene helge helin
helmer helmut henning henny henri henriette henrik henrikke henry henryk herborg herdis herleif herleik herman hermann
hermine hermod hermund hiba hibaq hilda hilde hildegard hildegunn hildur hilma hilmar hjalmar hjørdis hoang hodan
holly hubert hugo hulda huong hussain hussein hussnain huy huyen håkan håkon håvar håvard ian ibrahim ida idar idris
idun idunn ifrah igor ikram ilda ildri ilham ilhan ilias illia illya ilma ilona ilse ilva ilya ilyas imad iman imogen
imran ina indira ine ines ingar ingard inge ingebjørg ingeborg ingebrigt ingelin inger ingerid ingfrid ingmar ingolf
ingri ingrid ingrun ingunn ingvald ingvar ingveig ingvil ingvild ingvill inna iren irene irina iris irja irma irmelin
isaac isabel isabell isabella isabelle isac isack isaiah isak iselin iselinn isha isla ismaeel ismael ismail isra
israa issa issat issát ivan ivana ivar ivona iwona izabela jack jackie jackson jacob jacqueline jaden jadwiga jahn
jakob jakub jama jamail jamal james jamie jamil jamila jan jana jane janet janette janicke janika janina janis janita
janka janne janneke janniche jannicke jannik jannike janos jarand jardar jarle jaroslaw jasemin jasmin jasmina jasmine
jasmyn jason jasper jayden jean jeanette jeanne jeannette jeff jelena jena jenni jennie jennifer jenny jens jeppe
jerome jerry jesper jess jesse jessica jessie jill jim jimmi jimmy jin joachim joacim joakim joan joana joanna joanne
joaquin joar joel joey johan johana johanna johanne johannes john johnny jomana jomar jon jonah jonas jonatan jonathan
jone jonna jonny joost jorge jorid jorina jorun jorunn jose josef josefin josefina josefine joseph josephine josh
joshua josie jostein jovan jovna jovnna jovsset jozef juan judit judith juel julia julian juliana juliane julianna
julianne julie juliet juliette julija julita julius juno justin justina justyna jusuf jytte jøran jørg jørgen jørgine
jørn jørund kacper kadir kadra kaira kaisa kaj kajsa kajus kalid kamal kamil kamila kamile kamilla kamran kara kareem
karel karen kari karianne karim karima karin karina karine karita karitas karl karla karmen karola karolina karoline
karolis karrar karstein karsten kasia kasim kaspar kaspara kasper kassandra kassem kastriot katarina katarzyna kate
katerina kateryna katharina katherine kathinka kathleen kathrin kathrine kathy katia katinka katja katre katrin
katrina katrine katy kaur kawa kawsar kaya kayla keira keith kelly kemal ken kendra kenneth kenny kent kenth kerstin
kesia ketil kevin khadar khadija khadijah khadiza khadra khaled khalid khalil khanh khawla khrystyna kian kiana kiara
kidane kiet kilian kim kimberly kimmy kine kinga kinza kira kiran kirill kirsten kirsti kirstin kittil kitty kjartan
kjell kjellaug kjersti kjerstin kjetil klaas klara klas klaudia klaudija klaus klemens knut kolbein kolbjørn konrad
konstanse konstantin kornel kornelia kornelius korneliusz kris krister kristers kristi kristian kristiane kristianne
kristin kristina kristine kristo kristofer kristoffer kristoffers krystian krystyna krzysztof kurt kyle kyra kyrre
kyrylo káren kåre ladan laia laila lailah lamin lana lara larisa larissa lars lasse latifa laura lauren laurence
laurine laurits lauritz lavinia lavrans lavrantz layan layla lea leah leana leander leandro leela leif leikny leila
leiv leivur lejla lela lemet lemlem lena leni lenia lenja lenka lennart lennox lenny leo leon leona leonard leonardo
leonel leonie leonora leopold lesia leszek leto levi levin lewis lexi leya leyla liam liana liban lidia lidiia lidija
liilith lila lilian liliana lilith lilja lill lillemor lilli lillian lillibeth lilly linda lindis linea linett linh
linnea linneah linnéa linus lionel liridon lisa lisabet lisbet lisbeth lise liselott liselotte liset lisette lissa
liva livia liya logan lotta lotte lottie louay louis louisa louise lovisa lovise lubna luca lucas lucie lucija lucinda
lucius lucjan lucy ludmila ludvig ludvik ludvika luis luisa luiza lukas lukasz luke luna lydia lyubov láilá láre lærke
løke maciej madelein madeleine madelen madeline madelyn madison mads magda magdalena magdeli maghild magli magna
magnar magne magnhild magni magnor magnus maha mahad mahamed mahamud mahdi maher mahin mahir mahmod mahmoud mahmud
mahnoor maia maiken maja majbritt majd majid makda maksim maksym maksymilian maksymiliana malak malala malek malena
malene malik malika malin malina mallika malou mandana mandeep mandus manel manon manuel manuela marc marcel marcela
marceli marcelina marcello marcin marco marcus marek maren maret marfa margaret margareta margareth margaretha
margarethe margaux margit margith margot margreta margrete margrethe margun margunn mari maria mariah mariam mariama
mariana mariann marianna marianne marie mariel mariell mariella marielle marihanne mariia marija marika marina marion
maris marisa marisol marit marita marith marius mariusz mariya marja marjan markel marketa marko markos marku markus
marlen marlena marlene marlon marna marni marny marta marte marten martha marthe marthin marthine marthinus marti
martin martina martine martinius martinus martyna marva marvin marwa marwan mary marya maryam maryan maryana marzena
masha masooma masoud massimo mateo mateusz mathea matheo mathew mathias mathilda mathilde mathis mathæa matias matilda
matilde mats mattea matteo matteus matthea mattheo matthew matthias mattias mattis matviy maud maurice maurits mauritz
maximilian maximilianus maximillian maya mayar maylen maylin maylinn maymuna mayra megan mehdi mehmet mehran mehwish
melanie melat melek melika melina melinda melisa melissa melita melvin melwin merete merethe merhawi meron mert
meseret mesfin mia micael micaela michael michaela michal michalina michel michele michelle mie mihaela mihail mihailo
mihkkal mika mikael mikaela mikal mike mikel mikhail mikkel mikkjel miko mikolaj mila milad milan milana mildrid
milena miliam milian milija milja milka milla mille milli millie milos milosz mimi mimmi minda mindaugas minh minna
mira mirac miral miranda mirela miriam mirja mirjam miro miroslav miroslaw mirsad mischa misha miska moa modou mohamad
mohamed mohammad mohammed mohammedamin mohamud mohsen mohsin moises molly mona monia monica monika monira morgan
moritz morten mortensen moses mostafa mounir moussa muhamed muhammad muhammed muhsin mukhtar munir munira murad murat
murtaza musab mustafa mykhailo mykola myron máhtte máijá máret märta mårten møyfrid nada nader nadia nadifa nadiia
nadine nadja nahid nahla nahom naima najib najma nancy nanna naod naomi narges narve narvid nasir nasra nasrin nasser
nasteha nasteho nastja nastya natali natalia natalie nataliia natalija natalja nataly natasha natasza nathalia
nathalie nathan nathanael nathaniel natnael naveed navid nawal nayla nazanin nazar nazareth neela neema neha neil nela
nellie nelly neo neria nesrin ngoc nguyen nicholas nicklas niclas nico nicola nicolai nicolas nicolay nicole nicolette
nicoline niels niillas niilo nikita niklas niko nikodem nikodemus nikola nikolai nikolaj nikolas nikolay nikoline
nilla nils nima nimra nina nini ninni nino njaal njord njål noa noah noam noel noelia noemi noha nolan noomi noor
noora nooria nora norah noralf norbert noreen norma norman norolf norrun norunn norvald nour noura novah novalie
novilja nur nura nusaiba oda oddbjørg oddbjørn oddgeir oddmund oddny oddrun oddstein oddvar oddveig odina odne odrun
oksana ola olaf olai olaug olaus olav olava ole olea oleanna oleg oleh oleksandr oleksandra oleksii olena olga olha
olin oline oliver olivia olivier oliwer oliwia oliwier ollie olve omaima omar omari omid omran onny oona oralia orhan
orla orlaug osama oscar oskar osman ossama osvald otelie othelie othilie otilie ottar ottilia ottilie otto oumar ove
owais owen pablo pamela paolo parisa patrice patricia patricija patrick patrik patrycja patryk paul paula paulina
pauline paulius paulo pavel pavlo pawel peder pedro penelope pernille perny petar peter petr petra petras petrine
petronella petros petrus petter pham philip philippa phillip phong pia piera pierre pihla piotr pippa polina poppy
poul pouya preben priscilla priya przemyslaw påsan qasim quynh rachel rachid radoslaw rafael rafal raffael ragna
ragnar ragnhild ragnvald rahaf rahel rahim rahima rahma rahman rahmat rahwa raisa raja rakel ralf ralph ramazan rami
ramin ramon ramona ramtin ramziya randi randolf randulf rania ranja rannveig ranveig raphael raquel rasheed rashid
rasmus ravdna raya rayan raymond rayyan razan rebeca rebecca rebecka rebekka reem regine reidar reidun reidunn reier
reinert reinhard reinholdt rena renata renate renee rené rexhep reza riad riana ricardo richard rickard ricky rigmor
rikard rikke rina rinat risten ristin risttin rita roald robel robert roberta roberto robin robina robyn rodrigo roger
rolf romy ron ronald ronan ronas ronia ronja ronny rosalie rosalina rosalinda rosanna roselin rosemarie rosita roskva
roxana roy roya roza rozalia ruben rudi rudolf rukia runa runar rupert ruslan rut ruth ryan saad saba sabina sabine
sabira sabrin sabrina sabriya sadia sadie saeed safa safia safiya safiyo sagal sahar sahra saida saima sakaria
sakarias salah salam saleh salem salim sally salma salman salome salomon salwa sam samantha samara samia samina samir
samira samiya sammi sammy samsam samuel samuil sana sanaa sanaz sander sandra sandro sanja sanna santiago sara sarah
saranda sarina sarita saron sascha sasha scarlett scott sean sebastian sedra selam selena selin selina seline selma
selman selmer selvi semhar senait sergei sergej sergio serhii serina serine severin shadi shahab shahid shaima shamsa
shannon sharon shereen sherin shirin shirley sidsel sienna siennah sif siff sigbjørn sigfred sigmar sigmund signy
sigrid sigrun sigurd sigvald sigvart sigve siham silas silja silje silvana silvia silvija simen simeon simon simona
simone simran sindre sira siri sirianne sirill sirin sissel sissela sissi sivert sixten siyan sjur sjurd sjøfn skage
skjalg smilla snefrid snorre snøfrid sofia sofie sofiia sofija sofiya sofus sofya solbjørg solfrid solgun solgunn
solomia solomiia solomiya solomon solrun solvei solveig solvor sondre sonia sonja sophia sophie soraya stanislav
stanislaw stanley stefan stefania stefanie stefano steffen steffi steinar steinbjørn stella stellan stephan stephanie
stephen stevan steve steven stian stina stine stuart sturla sturle ståle sulaiman suleiman suleyman sumaya sumayya
sunday sunnev sunneva sunniva sunná susan susana susann susanna susanne suzanne svanhild svante svein sveinung sven
svend svenja sverre svetlana svitlana sylfest sylvester sylvi sylvia sylwester sylwia synne synneva synnøve syver
syvert szymon sámmol sárá sæmund sølve sølvi søren sørine tage taha tamara tamina tanja tanya tara tarald taras tarek
tarik tariq tarjei tatiana tatjana taylor tekle teodor teodora teresa terese tereza terezija terje tesfay tesfaye
tessa tetiana tevin thale thanh tharald thea theia thelma theo theodor theodora theresa therese thies thomas thomine
thommas thora thorbjørn thord thore thorleif thorstein thorvald thuy tiago tiam tian tiana tidemann tiffany tigist
tijana tilda tilly tim timmy timo timothy tina tindra tinius tinja tinka tiril tirill titus tjerand tobias tobiasz
toby todd tomas tomasz tomine tommie tommy tomris tomás toni tonja tonje tonny tony tora toralf torbein torben
torbjørg torbjørn torborg tord torda tore torfinn torfred torgeir torgny torgrim torgunn torhild toril torild torill
torjan torje torjus torkel torkil torkild torkjell torlaug torleif torleik torleiv tormod torquil torstein torsten
toru torun torunn torvald toya trine tristan trond trude trudi trudy truls trygve trym trymur tuan turan turgay turid
turidur turo tuva tuyet tyler tyra tånje tønnes ulf ulrich ulrik ulrika ulrike ulrikke umar una unni ursula urszula
usman valborg valdemar valdis valentin valentina valentyn valentyna valeria valerie valeriia vanessa vanja varinia
vebjørn vegard velaug vemund venche vendel vendela venla verena veronica veronika veslemøy vesna vetle vibecke vibeke
vicente vicky victor victoria vidar viet vigdis viggo viktor viktoria viktoriia viktorija vilda vilde vilfred vilgot
vilhelm vilhelmine viljam viljami viljar villemo vilma vilte vincent vincents vinjar vinjard violeta violetta vitalii
vitoria vitus vivi vivian viviann vivianne vivien vivienne vlad vlada vladimir vladyslav volha volodymyr vsevolod
vårin walid walter wanda wanja wenche wencke wera weronika wiggo wiktor wiktoria wilde wilhelm wilhelmina wilhelmine
wiliam wilja willa william williams willy wilma wilmer winston wojciech wojtek xander xavier xenia yahia yahya yakub
yana yara yared yaroslav yaseen yasemin yasin yasir yasmeen yasmin yasmina yasmine yelyzaveta yeva yevhen yevheniia
ylva yngvar yngve yngvild yngvill yohana yohannes yonas yonathan yosef younes youness yousef yousra youssef yulia
yuliia yunus yuri yurii yusef yusra yusuf yusuff yvette yvonne zac zachary zack zahra zahraa zaid zaida zain zaina
zainab zak zakaria zakarias zakariya zakariyya zamzam zana zander zara zarah zarina zayn zayna zbigniew zeina zeinab
zeynep zina zinaida zita zoe zoey zofia zoran zuza zuzana zuzanna áile áilu ándaras ánde ánne ánte ásdis ådel ådne åge
ågot åsa åshild åshilda åsil åslaug åsmund åsne åsta åstrid åsulv øistein øivin øivind ørjan ørjar ørnulf ørnulv
østein øydis øyfrid øystein øyulv øyvind øyvor`);

/** Also an ordinary word («stein», «finn», «kaia», «vera»): a name only where the words around say so. */
export const WORDLIKE_NAMES = set(`
alfa amber andre angel anis april are art arve asia ask august autumn bart ben bent bill birk bjørk bjørn bo bob brage
brede chance chase dag dan dawn dean destiny dina don dora dung ea ebbe edda edel elle else endre eve even faith falk
finn flora folke frank fred frost gard grace grim gro gry guy hana hans hardy harry hauk helga helle hong hope hung
hunter inga isa iver ivy jade jarl jay jo jordan joy june juni kai kaia kaja kalle lam lene lia lilje lily lin lina
lind line linn liv live loke lone long lucia luka lund lykke lyng mai mario mark mason matt max may mina mo musa nick
nord odd odin orm pat per pål rana rein rich roar rob roman rosa rose rune saga said salve sanne signe silke sina
siren siv sol stein stig storm styrk sue sultan summer sunny tala tale tea teddy thi thor timian tine tom tone tor
trang ulla ulv unn varg vera vesla vilja vilje viola violet vår will åse ørn østen`);
