/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/abbreviation.h"

#include <string.h>

#include "base/text.h"

#define LONGEST 32

#define ABBREVIATION_LONGEST 6 /* bytes; a longer one does not fit, and the compiler says so */
typedef struct entry { char word[ABBREVIATION_LONGEST + 1]; uint8_t kind; } entry;

#define T TISSE__ABBREVIATION_TITLE
#define N TISSE__ABBREVIATION_NUMBER
#define L TISSE__ABBREVIATION_LOWER
#define F TISSE__ABBREVIATION_FINAL
#define S TISSE__ABBREVIATION_STATE

static const entry french[] = {
  {"m", T}, {"mm", T}, {"mme", T}, {"mmes", T}, {"mlle", T}, {"mlles", T}, {"dr", T}, {"drs", T}, {"pr", T}, {"prof", T}, {"me", T},
  {"mgr", T}, {"st", T}, {"ste", T}, {"mr", T}, {"mrs", T}, {"gal", T}, {"col", T}, {"cdt", T}, {"cf", T}, {"p.ex", T}, {"vs", T},
  {"p", N}, {"pp", N}, {"art", N}, {"vol", N}, {"chap", N}, {"fig", N}, {"no", N}, {"nos", N}, {"al", L}, {"n", N}, {"t", N}, {"ch", N},
  {"env", L}, {"av", T}, {"apr", T}, {"janv", L}, {"févr", L}, {"fév", L}, {"avr", L}, {"juil", L}, {"juill", L}, {"sept", L},
  {"oct", L}, {"nov", L}, {"déc", L}, {"tél", L}, {"ex", L}, {"éd", L}, {"max", L}, {"min", L}, {"hab", L}, {"dép", L}, {"boul", L},
  {"bd", L}, {"adj", L}, {"mio", L}, {"mia", L}, {"mrd", L}, {"resp", L}, {"approx", L}, {"trim", L}, {"sem", L}, {"hon", T},
  {"etc", F}, {"inc", F}, {"corp", F}, {"ltd", F}, {"co", F}, {"cie", F}, {"jr", F}, {"sr", F}, {"s.a", F}, {"plc", F}
};

static const entry english[] = {
  {"mr", T}, {"mrs", T}, {"ms", T}, {"dr", T}, {"prof", T}, {"gen", T}, {"sen", T}, {"rep", T}, {"gov", T}, {"lt", T}, {"col", T},
  {"capt", T}, {"sgt", T}, {"rev", T}, {"hon", T}, {"st", T}, {"mt", T}, {"messrs", T}, {"pres", T}, {"cf", T}, {"vs", T}, {"v", T},
  {"no", N}, {"nos", N}, {"p", N}, {"pp", N}, {"vol", N}, {"fig", N}, {"art", N}, {"ch", N}, {"sec", N}, {"c", N}, {"ca", N}, {"oz", L},
  {"jan", N}, {"feb", N}, {"mar", N}, {"apr", N}, {"jun", N}, {"jul", N}, {"aug", N}, {"sept", N}, {"sep", N}, {"oct", N}, {"nov", N},
  {"dec", N}, {"approx", L}, {"est", L}, {"al", L}, {"dept", L}, {"ext", L}, {"tel", L}, {"ave", L}, {"calif", S}, {"mass", S},
  {"ala", S}, {"ariz", S}, {"ark", S}, {"colo", S}, {"conn", S}, {"del", S}, {"fla", S}, {"ga", S}, {"ill", S}, {"ind", S}, {"kan", S}, {"ky", S},
  {"md", S}, {"mich", S}, {"minn", S}, {"mont", S}, {"neb", S}, {"nev", S}, {"okla", S}, {"ore", S}, {"pa", S}, {"tenn", S}, {"tex", S}, {"va", S},
  {"vt", S}, {"wash", S}, {"wis", S}, {"wyo", S}, {"ont", S}, {"que", S}, {"alta", S},
  {"inc", F}, {"corp", F}, {"ltd", F}, {"pvt", F}, {"pty", F}, {"co", F}, {"cos", F}, {"bros", F}, {"jr", F}, {"sr", F}, {"etc", F}, {"llc", F}, {"plc", F},
  {"univ", F}, {"dist", L}, {"intl", F}, {"esq", F}, {"ph.d", F}, {"tech", N}, {"assn", F}
};

#undef T
#undef N
#undef L
#undef F
#undef S

bool tisse__short_key(char *key, size_t capacity, tisse_view word)
{
  size_t used = 0;
  const char *end = word.data + word.length;
  for (const char *at = word.data; at < end;) {
    unsigned length = 1;
    uint32_t c = tisse__lower(tisse__utf8_decode(at, end, &length));
    c = c == 0x2019 || c == 0x2BC ? '\'' : c == 0x2010 || c == 0x2011 ? '-' : c;
    char bytes[4];
    const unsigned count = tisse__utf8_encode(bytes, c);
    if (used + count + 1 > capacity) {
      return false;
    }
    memcpy(key + used, bytes, count);
    used += count;
    at += length;
  }
  key[used] = '\0';
  return true;
}

tisse__abbreviation tisse__abbreviation_find(tisse_view word, tisse__language language)
{
  char key[LONGEST];
  if (!tisse__short_key(key, sizeof key, word)) {
    return TISSE__ABBREVIATION_NONE;
  }
  if (strlen(key) > ABBREVIATION_LONGEST) {
    return TISSE__ABBREVIATION_NONE;
  }
  const entry *table = language == TISSE__FRENCH ? french : english;
  const size_t count = language == TISSE__FRENCH ? sizeof french / sizeof *french : sizeof english / sizeof *english;
  for (size_t i = 0; i < count; ++i) {
    if (table[i].word[0] == key[0] && strcmp(table[i].word, key) == 0) {
      return (tisse__abbreviation)table[i].kind;
    }
  }
  return TISSE__ABBREVIATION_NONE;
}

/** `list`: words with a blank at both sides of each. */
static bool among(const char *list, tisse_view word)
{
  char key[LONGEST];
  key[0] = ' ';
  if (word.length == 0 || !tisse__short_key(key + 1, sizeof key - 2, word)) {
    return false;
  }
  strcat(key, " ");
  return strchr(key + 1, ' ') == key + strlen(key) - 1 && strstr(list, key);
}

bool tisse__is_elision(tisse_view word)
{
  return word.length <= 7 && among(" l d qu n s c j m t ç jusqu lorsqu puisqu quoiqu ", word);
}

bool tisse__is_verb_clitic(tisse_view word)
{
  return among(" il elle ils elles on je tu nous vous ce moi toi le la les lui leur en y là ci ", word);
}

bool tisse__keeps_clitic(tisse_view word)
{
  return among(" rendez-vous celui-ci celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là jusque-là par-là de-là là-là"
               " garde-à-vous chez-soi quant-à-soi chez-moi pour-ce au-delà par-delà deçà-delà mi-ci de-ci voici voilà ceux-là"
               " laissez-moi-la bel-le sur-le saint-y entre-nous ", word);
}

bool tisse__is_english_clitic(tisse_view word)
{
  return among(" s ll re ve d m ", word);
}

bool tisse__is_domain(tisse_view word)
{
  return among(" com fr org net io ai eu co uk ca de ch tv gov edu info app dev js gouv html htm php be lu es ", word);
}

bool tisse__is_magnitude(bool *always, tisse_view word)
{
  *always = among(" md mds mrd mrds bn mn mln mio mia tn trn million millions billion billions trillion milliard milliards ", word);
  return *always || among(" m k b t ", word);
}

bool tisse__is_state(tisse_view word)
{
  return among(" u.s u.k u.n e.u u.a.e ", word);
}

bool tisse__is_starter(tisse_view word, tisse__language language)
{
  if (language == TISSE__FRENCH) {
    return among(" le la les l un une des il elle ils elles on ce cette ces mais et en dans pour par selon au aux du de après avant à"
                 " d c ses son sa leur nous je qui que si plus cela ceci ainsi alors car depuis lors sur sous l' d' c' qu' s' n' j' ", word);
  }
  return among(" the a an it he she they we i in on at for but and this that these those his her its their as after before when while"
               " if by with from to there what who how why according however meanwhile some many most you also last ", word);
}

bool tisse__is_labelled(tisse_view word)
{
  return among(" vitamine hépatite plan classe groupe catégorie type série bloc zone point annexe école lot section niveau figure"
               " vitamin hepatitis series class category grade group round option schedule appendix exhibit i ", word);
}
