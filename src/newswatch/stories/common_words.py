"""How often the common words of research news are met: the share of articles that have them, by stem.

Counted roughly, in bands, and the same whatever articles are at hand: two articles alone are judged as they would be
among thousands. What is not here is rare. The words of which articles on multiple sclerosis or stem cells are full
(illness, treatments, appeals for money) are set by hand, so that they are never taken for evidence. Years and small
numbers are as common as words.
"""

from __future__ import annotations

import re
from types import MappingProxyType

RARE = 0.001  # share of articles that have a word nothing is known of
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_SHARE = 0.25
_SMALL_SHARE = 0.1  # of numbers of one or two digits

_BANDS = {
    0.5: """
        accord age associ author caus cell clinic compar develop differ diseas dr drug effect find first found group
        health help high includ increas journal lead less level medic medicin ms multipl new patient peopl professor
        publish reduc report research result risk sclerosi show stem studi suggest time treat treatment universiti work
        year
    """,
    0.25: """
        activ add adult affect american around autoimmun avail averag base benefit better blood bodi bone brain call
        cancer care case center chang common condit control current damag data day death disabl doctor earli even evid
        expert factor five follow fund good heart higher hope hospit identifi immun import improv inform institut
        involv led lesion life link live long look low lower marrow measur million month myelin nation need nerv
        nervous neurolog neurologist note number part particip percent possibl potenti prevent previous problem
        progress provid public rate receiv relaps relat remit school scienc scientist sever shown signific similar
        small spinal start support symptom system take team term test therapi three transplant trial type week women
        world
    """,
    0.15: """
        abil abl actual addit advanc allow almost alreadi amount antibodi app appear approach approv area assess attack
        autolog autumn axon balanc becom believ best biolog british carri cent certain children chronic clear co cognit
        colleagu colleg combin compani complet conclud conduct consid contain continu cord cost countri daili depart
        design diabet diagnos die diet direct director disord donor embryon end enough estim examin expect experi
        explain famili far fatigu focus food form four friday function fundrais futur general graft greater
        haematopoiet half healthi hematopoiet human impact indic individu induc infect inflamm infus initi inject
        investig issu key larg last later least limit littl london longer loss major mean men mesenchym mobil monday
        mri muscl natur near neural neurodegen neuron news next non normal observ occur offer old older onlin onset
        open outcom overal pain particular perform period person phase physic placebo pluripot point popul posit ppms
        practic present process produc product progenitor protect protein random randomis rang read reason recent
        recommend reduct regener releas remain repair requir respons reveal review role rrms safe saturday scan second
        serious servic set sheath short side six societi specif spms spring stage standard state step stop success
        suffer summer sunday surgeri target third thought thursday tired told tri tuesday turn u.s uk umbil understand
        unit virus vitamin walk wednesday wide winter york
    """,
    0.09: """
        access account achiev across act administr ahsct aim alemtuzumab alon altern alzheimer analys analysi annual
        appli april articl ask astrocyt august avoid awar babi barr bath begin behavior big biomark bladder block bmj
        boost breast btk build cannabi cardiovascular cartilag caution cbd centr chanc chief child cholesterol
        cladribin claim class clemastin close collect come communiti complic concern conclus confirm consum contact
        contribut coordin cours creat critic cure cut decad decemb decis declin decreas deliv demonstr depress despit
        detail detect determin devic diagnosi difficult dimethyl discov donat dose drop due earlier eat ebv editor edss
        educ eight email embryo encourag engin england epstein especi establish evalu event exampl excit exercis exist
        experienc extra eyesight face fact fail fat fda februari feel fewer fight figur fingolimod flare forum foundat
        free full fumar gait gene generat genet give glatiram global govern great grow growth guidelin gut hand hard
        harm head highest histori home hormon hour hsct http idea ill imag influenc intak interest interferon internat
        intervent ips ipsc januari john juli june kill kind laboratori lack larger late latest learn leukaemia leukemia
        lifestyl light line lung lymph lymphocyt lymphoma macular main manag marathon march mark market md mechan meet
        memori method mice microbiom microglia mindful minut moder monitor motor mous move natalizumab neuriti
        neurofila neuroprotect newslett nhs novemb nutrit obes ocrelizumab octob ofatumumab offic oligodendrocyt optic
        option paper parent parkinson past physician physiotherapi pill place placenta plan play pleas podcast poor
        post power precursor predict prescrib press pressur primari procedur program promis promot prove qualiti
        question quick rais rat reach real record region regul regular remov remyelin replac resist respond retina
        reuter right rise rituximab routin run safeti sampl save scale scientif sclerodis screen select senior sensor
        septemb seven shake share shoe sign singl siponimod sit size skin slow smartphon smoke social sodium sourc
        spastic special specialist sponsor stand stiff stimul strategi stress stroke strong subject substanti subtyp
        surpris surround surviv techniqu technolog tend teriflunomid tissu tolebrutinib top total track train translat
        tremor tumor typic unpredict updat use view vision visit volunt warn way wearabl webinar weight wheelchair
        worldwid write wrote yoga young
    """,
    0.05: """
        abnorm academ accept accompani accur acid action address administ advers advertis advic advis agenc aggress ago
        agre alcohol along alter alway alzheim america analyz anim answer anti anxieti appropri approxim arteri assign
        assist attent bacteria bad basi basic began behaviour behind benefici beyond billion birth bit.ly blind born
        boston break breakthrough breath bring britain calcul california canada central challeng chariti check chemic
        chemotherapi chicago childhood choic choos citi clinician collabor comment communic comparison complex compound
        comprehens comput connect consider consist consult consumpt content correct council cover crucial danger david
        deal debat decid defin definit delay depend describ dietari discoveri discuss dna doi doubl dramat drink drive
        easi easier easili editori efficaci effort emerg emergenc emot enabl energi enhanc enlarg enrol ensur enter
        entir environ epidemiolog equal essenti europ european eventu everyon exact excel excess execut expens
        experiment explor expos exposur extend extrem eye facebook failur fall fast fatal field final financi firm fit
        flow forc former forward frequent friend fruit fulli gain goal grant happen harvard healthcar healthier
        highlight hold huge immedi implant implic inc incid incom independ index industri inflammatori inhibitor injuri
        insid insur intens interact internal interview invas kid know knowledg lab largest leav left list liver local
        locat lose lost maintain man manufactur marker mass matter media median member mental messag metabol michael
        middl mild mind minim miss model molecul molecular money mortal mother name negat network night nine none north
        novel nurs oncolog one oper opportun opt oral order organiz origin outsid overweight oxford pass pathway
        pattern pay peer persist pharmaceut phd photo polici pre pregnanc pregnant prematur prescript presid preval
        prior probabl profession profil proport prospect prostat psychiatri psycholog put quarter questionnair radiat
        rapid rare red refer relationship reli reliev repeat repres rest return revers robert rough san say score
        search seek self sens sensit serv session sex sexual shot signal simpl simpli site sleep slight smaller smoker
        someon soon south spend spread staff statement statist status stay stori structur student subsequ substanc
        sugar supplement suppli sure surgeon surgic survey syndrom talk tell ten thank theori therapeut think thousand
        throughout toler tool tradit trigger true trust tumour twice twitter ultim undergo unlik user vaccin vari veget
        versus wait want watch white widespread woman worri wors younger
    """,
    0.03: """
        abus academi accumul accuraci acut adjust admiss admit adolesc adopt advantag affili agent ahead aid angel
        annal announc antibiot anyon anyth appar applic archiv argu arm arthriti aspect asthma ate attach attempt
        attend australia back becam biggest biomed biopsi bleed bmi board bowel box boy brand burden calori cambridg
        campaign canadian caption cardiac cardiff cardiolog catch chair chairman characterist cheap chest cigarett cite
        classifi click closer clot cold columbia combat commerci commit compon concentr concept confer confid consequ
        contrast controversi convent convers convinc coronari correspond count counter coupl ct cycl databas date dead
        defici deliveri demand dementia deriv destroy diagnost difficulti disrupt distinguish draw drawn dri eas econom
        edinburgh elder electr elev elimin engag enjoy environment enzym epidem equival eric error everyday except
        exclud expand explan express extens extent fals fatti favor fear featur feder fell fellow felt femal file fish
        florida fourth fractur francisco frequenc furthermor game gather gave glucos gradual greatest green guid habit
        headach hear heavi held hit hopkin https hundr hypertens ideal immunolog impair implement infant ingredi
        inhibit innov insulin integr interpret introduc invalid invest irregular jame job joint keep kidney killer knew
        label lancet languag launch law leader leicest length licens lifetim likelihood los lot love lowest m.d mail
        maker male mari massachusett match materi meal meant meat menopaus met mid milligram mix modest modifi mood
        most mouth movement mutat narrow necessari necessarili neurosci newli northern noth nutrient object obvious
        occasion offici ongo optim organ organis panel partial partner paul pediatr percentag permalink peter phone
        physiolog pick pictur pinpoint plant plos plus poorer popular portion pound precis prefer preliminari prepar
        presenc preserv pretti price primarili privat prof programm project prolong prompt proof proper properti proven
        psychiatr quit rank ray reaction reassur recogn recruit recurr reflect regard regardless relev reliabl relief
        rememb resourc respect respiratori restor restrict rich richard robot room royal rule sale schedul secret
        section see send sensat separ seri shape shed shift sick situat sold solid solut sort sound spare speak speed
        spent sport spot st statin stomach store strain strength stronger struggl subscrib suicid suppress surfac
        suscept suspect sustain sweden switch tailor task telephon threaten tie tini tobacco toggl topic touch toxic
        trauma traumat trend tube ucl unabl under underw uniqu unknown unnecessari urg urgent usa valid valu variat
        varieti verifi version vessel vice vital vulner wall washington weak websit welcom west wherea wonder word
        worsen worth wrong www
    """,
    0.02: """
        1.5 10.1136 2.5 abdomin absenc absolut abstract acceler accid acknowledg acquir ad adapt addict adequ adulthood
        africa afterward air al alarm aliv allergi allevi alongsid analyst andrew anecdot ann antidepress antigen
        antioxid anywher ap507 apart appeal appetit appoint aris arrang arriv art asia aspirin assum attract australian
        autism background bacteri barrier baselin bear beat bed belief benign beta bias bid bigger bill bind
        biotechnolog bit black bloodstream bmc book bottom brigham bristol broad brown budget burn busi buy bypass
        candid car carolina categori causal caveat cdc cellular centuri ceo character charg cheaper chines circul clean
        clog cohort colon colorect com commentari commiss compel conceiv conflict confus constip contract convert cook
        cope copi correl cough counsel coverag cream criteria cross cultur cup curb dailymail dark davi dedic deep
        defect deficit degre densiti depriv desir desper devast development diarrhea digest diminish disappear display
        distinct distress divid divis document dog dollar dosag doubt downsid dozen drank drinker driven duke durat
        dysfunct ear east edg edit effici egg elig elizabeth emphas employ endocrinolog english episod equip estrogen
        everyth exam expertis extract facil faculti fair faster feb fertil fetal fever fiber fifth fill fine finish
        flash fli flu fluid fold format founder franc fresh front fundament gastroenterolog gastrointestin gender
        generic georg germani girl gland gold gp grade graduat grain gram grew grown guidanc gynecolog hair halt happi
        harder heal heat heighten hint hip hiv host hot hous household hurt hypothesi ian ignor ii imperi imposs
        impress ineffect infecti infertil influenti inhal inherit injur inpati insert insight instanc instruct intend
        interfer intrigu irrit isol itali jama jan johnson join jump karolinska kick king knee ldl leed leg letter
        librari literatur lookup machin magnet mailonlin malign manchest martin matthew mayo meanwhil medicar melanoma
        metastat mg michigan microscop milk miner minor mistak moment morn motiv mount mr multi mysteri nausea neck
        netherland nice notic numer nut obtain oct odd oil ophthalmolog org osteoporosi outpati ovari ovarian overcom
        overwhelm own oxygen packag paid painkil pair pancreat park partnership patch pathogen patholog pave
        pennsylvania perceiv perfect perman pfizer ph.d pharmaci pharmacolog philadelphia piec pilot pioneer plaqu
        plastic pm pose potent practition princip principl print prioriti proceed profound prognosi prone propos
        protocol pump purchas purpos pursu push race radiolog radiotherapi rash ratio react reactiv readi realiti recal
        receptor recognis recov recoveri regimen regist regulatori reject relax remark remiss replic reproduct request
        resid rhythm robust root rose round rural salt scar scotland season secondari secur sell sent shock shorter
        sight skeptic skill slowli soft sought southern spain speci specialti spectrum speech stabl stanford stick
        stock strengthen strike sub submit substitut suffici suitabl swedish sweet synthet systemat tabl tablet tackl
        teach teen temperatur texa therapist thin thoma threat threshold throat toronto tract trade transform transit
        transmit travel troubl ultrasound unclear uncov undergon understood unexpect unhealthi unless untreat unusu
        urin usual variabl variant vascular vast video virtual visual volum vs wake wale ward warrant water wave weaken
        wear web webmd well wellcom western wider will william window wine wish womb worker worst wound
        www.dailymail.co.uk
    """,
    0.012: """
        1.1 1.2 1.3 1980s 1990s 40s 50s 60s absorb absorpt acupunctur advisori advoc afflict afford african agricultur
        airway alan alert allen allerg amid amino amyloid angl anticip anxious appreci artifici astrazeneca athlet aug
        await award ball baltimor ban bar bariatr batteri battl beauti begun behav besid beverag biochemistri biom
        bioscienc biotech birmingham blame blockag blur bottl bought brief bright broken brought bug built button
        calcium calif campus capabl capac capsul carbon cash caught cautious cbt cervic cervix cessat chain changer
        charl chemistri chocol chose chris christoph chromosom civil clearer cleveland clock clue cluster cochran
        cocktail code color colorado comfort committe compet competit complement complementari composit compromis
        conscious consortium constant context cosmet counti credit crisi culprit custom dairi dana daniel de debilit
        dec decent deem defens degener denmark dens dental dentistri deposit depth dermatolog destruct deterior diego
        differenti disclosur discomfort discontinu dish distanc distant distribut district disturb divers dizzi dl door
        dougla driver eastern edward electron elsewher embargo emili emma emori emphasis employe encount endors endur
        equat erad et ethic ethnic evening evolutionari evolv exacerb exhibit facial fallen fare fashion father faulti
        feasibl fed feed feet fetus fibromyalgia filter finger finland fix fla flaw flexibl foreign forget formal
        formul fraction frank freeli french fuel gap gas gaug genom geograph geriatr getti glasgow glass globe gps gray
        ground groundbreak guess gum guy har harmless harvest hazard hdl heard heartbeat heavili height hematolog hill
        histor hospitalis hpv hygien iii imagin immunotherapi impuls inact inadequ incent inch inconsist incorpor incur
        indiana inexpens influenza inner insomnia inspir insuffici intent internet interrupt interval intestin invad
        invent invit ireland iron irrespect irrevers israel ist italian itch item jane japan jeffrey jennif jone joseph
        judgment juic kaiser ketter kingdom knock la lag landmark latimes.com latter layer leafi lectur legal lengthen
        lessen lethal li lie lifelong lifespan lift lipid liquid lisa liter load longev loui lump magic mainten
        mammogram mammographi mandatori manipul map maria matern matur maximum meaning meantim melbourn merck meta
        metal methodolog mile mimic mirror misus modern morbid morri mosquito multipli myer n.y nasal needl needless
        neurosurgeri newborn newcastl newer nicotin nih nihr noninvas nose notori nov novarti obstetr obstruct occup
        offspr ok opinion opioid oppos opposit oregon organism ottawa ounc outlin outstand outweigh overnight owner pa
        pack pancrea parallel particl patent path patrick peak pediatrician penetr peptid percept permit perspect pet
        phenomenon philip photograph player plenti policymak polit pollut pool pop postmenopaus preced predictor prime
        problemat profess profit pronounc psychiatrist pull pulmonari puls qualifi quantiti queen quot ran reader
        realiz recip reconsid refin registri rehabilit reinforc remedi render renown rescu reserv resolv reson retain
        retir retrospect reward rid rigor risen riski road roch rochest roll rout rush sad safer saharan sarah
        satisfact satisfi satur scenario scott seizur sept sequenc serotonin settl sharp shop shorten shrink sinai
        slash sloan smart smith snack soar socioeconom solv somewhat son sooner sore southampton space spark specul
        sperm spine split spokesman spontan spray squibb stabil stave stephen steroid stockholm stone storm straight
        strongest stuck style subset succeed sudden sugari suit sun superior suppos surveil survivor susan sweat tap
        tast taught teacher tear tech teenag televis temporari testosteron text thick thirti thrive tim tip tire titl
        toll tomographi tough toxin trace trait transfer transmiss transport tree tremend triglycerid tropic tune
        twenti u.k uncertain uncertainti uncontrol undertak unfortun universal unpleas upper urinari urolog uterin
        uterus util va vagin valuabl vega victim victoria vigor violenc viral virginia visibl vitro voic vomit walker
        warm wast weekend wellb wheez win wipe wire written www.ucl.ac.uk yale yield youth zealand zero zone
    """,
}
_SHARES = MappingProxyType({stem: share for share, stems in _BANDS.items() for stem in stems.split()})


def word_share(stem: str) -> float:
    """Return the share of articles that have a word, 0.0 to 1.0.

    >>> word_share("sclerosi"), word_share("2026"), word_share("velorutinib")
    (0.5, 0.25, 0.001)
    """
    if _YEAR.fullmatch(stem):
        return _YEAR_SHARE
    if stem.isdigit() and len(stem) < 3:
        return _SMALL_SHARE
    return _SHARES.get(stem, RARE)
