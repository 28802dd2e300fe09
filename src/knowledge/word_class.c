/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* What the classes of words are called in Turtle: each is a concept of tisse:WordClassScheme in ontology/tisse.ttl too. */

#include "knowledge/loader.h"

/* X(constant, name), each constant once: the compiler warns of one that is there twice. */
#define WORD_CLASSES(X) \
  X(ORGANIZATION, "OrganizationNoun") \
  X(PERSON, "PersonNoun") \
  X(PRODUCT, "ProductNoun") \
  X(EVENT, "EventNoun") \
  X(CARRIER, "CarrierNoun") \
  X(TITLE, "TitleNoun") \
  X(MEDIUM, "MediumNoun") \
  X(LEGAL, "LegalForm") \
  X(LIST, "ListMarker") \
  X(PLACE, "PlaceNoun") \
  X(MONEY, "MoneyNoun") \
  X(FIRST_NAME, "FirstName") \
  X(COMPANY_ENDING, "CompanyEnding") \
  X(GENERIC, "GenericNoun") \
  X(COUNTRY, "CountryWord") \
  X(PUBLIC, "PublicNoun") \
  X(BROAD, "BroadNoun") \
  X(FACILITY, "FacilityNoun") \
  X(UNIT, "UnitNoun") \
  X(SHARE, "ShareNoun") \
  X(YOUNG, "YoungNoun") \
  X(TEAM, "TeamNoun") \
  X(MARKET, "MarketNoun") \
  X(TERMS, "TermsNoun") \
  X(RETURN, "ReturnMarker") \
  X(ADDITIVE, "AdditiveWord") \
  X(CONTENT, "ContentVerb") \
  X(HIRING, "HiringVerb") \
  X(MAJORITY, "MajorityWord") \
  X(PAY, "PayVerb") \
  X(PRICE, "PriceNoun") \
  X(REPLACE, "ReplaceVerb") \
  X(SILENT, "SilentVerb") \
  X(TRADE, "TradeWord") \
  X(DEPUTY, "DeputyWord") \
  X(INTANGIBLE, "IntangibleNoun") \
  X(SUCCEED, "SucceedVerb") \
  X(SUCCESSOR, "SuccessorNoun") \
  X(STATE_TITLE, "StateTitle") \
  X(TERM_MARKER, "TermMarker") \
  X(GOAL_MARKER, "GoalMarker") \
  X(SOURCE_MARKER, "SourceMarker") \
  X(AS_WELL, "AsWellMarker") \
  X(BOTH, "BothWord") \
  X(PAIR, "PairNoun") \
  X(INCLUDE, "IncludeVerb") \
  X(BE, "BeVerb") \
  X(NOT, "NotWord") \
  X(THAT_ONE, "ThatPronoun") \
  X(ONE_DETERMINER, "OneDeterminer") \
  X(OWNED_FIRM, "OwnedFirmNoun") \
  X(FIRM_PRONOUN, "OrganizationPronoun") \
  X(PERSON_PRONOUN, "PersonPronoun") \
  X(DAY_ADVERB, "DayAdverb") \
  X(LATE_ADVERB, "LateAdverb") \
  X(THIS_WORD, "ThisWord") \
  X(LAST_WORD, "LastWord") \
  X(TIME_NOUN, "TimeNoun") \
  X(AGO_WORD, "AgoWord") \
  X(POINT_NOUN, "PointNoun") \
  X(POST_WORD, "PostWord") \
  X(HOLDER_WORD, "HolderWord") \
  X(ALL_WORD, "AllWord") \
  X(CIRCUMSTANCE_MARKER, "CircumstanceMarker") \
  X(BARE_MARKER, "BareMarker") \
  X(WILL, "WillModal") \
  X(WOULD, "WouldModal") \
  X(WHETHER, "WhetherWord") \
  X(ZERO, "ZeroWord") \
  X(COPULA, "CopulaVerb") \
  X(GERUND_MARKER, "GerundMarker") \
  X(SCOPE_MARKER, "ScopeMarker") \
  X(YET, "YetAdverb") \
  X(NO_WORD, "NoWord") \
  X(NOR, "NorWord") \
  X(PURPOSE_MARKER, "PurposeMarker") \
  X(TIME_VERB, "TimeVerb") \
  X(WORTH, "WorthWord") \
  X(CHAIN_HEAD, "ChainHead") \
  X(CHAIN_TAIL, "ChainTail") \
  X(SPAN_MARKER, "SpanMarker") \
  X(DE_VERB, "DeVerb") \
  X(QUANTITY_ADVERB, "QuantityAdverb") \
  X(LIKE_MARKER, "LikeMarker") \
  X(PARTITIVE, "PartitiveWord") \
  X(INSIDE_MARKER, "InsideMarker") \
  X(OTHER_ONE, "OtherOneWord") \
  X(CALENDAR_NAME, "CalendarName") \
  X(HYPHEN_ENDING, "HyphenEnding") \
  X(COMMON_ACRONYM, "CommonAcronym") \
  X(BARE_OPENER, "BareOpener") \
  X(VAGUE_NUMBER, "VagueNumber") \
  X(ALIAS_VERB, "AliasVerb") \
  X(NAMING_VERB, "NamingVerb") \
  X(MEMBER_MARKER, "MemberMarker") \
  X(INVOLVING, "InvolvingWord") \
  X(CREW, "CrewNoun") \
  X(SOME_WORD, "SomeWord") \
  X(SAMPLE_WORD, "SampleWord") \
  X(THEY, "TheyPronoun") \
  X(THEM, "ThemPronoun") \
  X(THIRD_PRONOUN, "ThirdPronoun") \
  X(THIS_ONE, "ThisOnePronoun") \
  X(IT, "ItPronoun") \
  X(THEIR, "TheirWord") \
  X(OUR, "OurWord") \
  X(OWN, "OwnWord") \
  X(WE, "WePronoun") \
  X(SELF, "SelfPronoun") \
  X(EXTENT_MARKER, "ExtentMarker") \
  X(AGENT_MARKER, "AgentMarker") \
  X(THANKS_MARKER, "ThanksMarker") \
  X(HAVING_MARKER, "HavingMarker") \
  X(ENABLE, "EnableVerb") \
  X(BRAND, "BrandNoun") \
  X(JOIN, "JoinVerb") \
  X(AS_MARKER, "AsMarker") \
  X(BESIDE_MARKER, "BesideMarker") \
  X(GERUND_VERB, "GerundVerb") \
  X(PARTICLE, "ParticleWord") \
  X(SUBORDINATOR, "CompoundSubordinator") \
  X(FLOATING, "FloatingWord") \
  X(TIME_SUBORDINATOR, "TimeSubordinator") \
  X(ABOUT, "AboutWord") \
  X(SOMEBODY, "SomebodyNoun") \
  X(TOPIC_MARKER, "TopicMarker") \
  X(TAKE_NAME, "TakeNameVerb") \
  X(EMPLOYER_MARKER, "EmployerMarker") \
  X(GIVER_MARKER, "GiverMarker") \
  X(RESPECTIVELY, "RespectivelyAdverb") \
  X(ROLE_ADJECTIVE, "RoleAdjective") \
  X(NEGATION_ADVERB, "NegationAdverb") \
  X(ETRE_VERB, "MovementVerb") \
  X(NOBODY, "NobodyPronoun") \
  X(NE_VERB, "NeVerb") \
  X(ADVERBIAL, "AdverbialPhrase") \
  X(AIM_MARKER, "AimMarker") \
  X(FUNDS, "FundsNoun") \
  X(FORMER, "FormerWord") \
  X(LATTER, "LatterWord") \
  X(SECOND, "SecondWord") \
  X(HOLDING_WORD, "HoldingWord") \
  X(NAME_ARTICLE, "NameArticle") \
  X(NAME_LEAD, "NameLead") \
  X(NAME_CONNECTOR, "NameConnector") \
  X(NAME_BINDER, "NameBinder") \
  X(ASIDE_OPENER, "AsideOpener") \
  X(OTHERS, "OthersWord") \
  X(FIGURE_BOUND, "FigureBound") \
  X(LARGE_PART, "LargePart") \
  X(ACROSS_MARKER, "AcrossMarker") \
  X(REST, "RestNoun")

#define COUNT(constant, name) +1
#define NAME(constant, name) [TISSE__WC_##constant - 1] = name,

_Static_assert(0 WORD_CLASSES(COUNT) == TISSE__WC_LAST, "every word class has a name");

const char *const tisse__word_class_names[TISSE__WC_LAST] = {WORD_CLASSES(NAME)};
