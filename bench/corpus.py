#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""Names and news to measure with, made of text written here; the same seed gives the same bytes.

    corpus.py names COUNT FOLDER          FOLDER/names-COUNT.txt, one a line, and .ttl, an entity each
    corpus.py text KIND BYTES NAMES OUT   JSON lines; KIND mixed: 7 % of the bytes are in sentences of two companies; dense: all are

Names are invented, of one to three words. Sentences come from templates with slots in slots, so that hardly any is there twice.
"""
import json
import random
import re
import sys

SYLLABLES = ("ar bel cor dan el fal gor hel is jor kel lum mar nor or pal quen ras sel tor ul ver wen xan yl zor bra cla dro fla gra kri pla pro sta "
             "stro tra vra al bor car del en fer gal hor in jen kan lor men nel os per ris sol tan um vel vin zan").split()
ENDINGS = ("a ys is on ex ium or an ia ec os us ix ara ense ology tech ware gen dyne soft tron nova lis mark lux med").split()
SUFFIXES = ("Group Technologies Systems Holding Énergie Industries Capital Santé Semiconductors Robotics Mobilité Labs Logistique Aérospatial Média "
            "Matériaux Réseaux Finance Cloud Motors Pharma Partners Digital Composites Optique").split()

SLOTS = {
    "person": "Claire Morvan|Hugo Delmas|Inès Karoui|Paul Verdier|Maud Lestrange|Yann Kervella|Sofia Benhaddou|Luc Ferrandi|Anne Castaing|Karim Belloc",
    "role": "le maire|la préfète|un porte-parole du ministère|la présidente de la région|un économiste indépendant|le directeur du musée|une enseignante|"
            "l'entraîneur|un syndicaliste|la chercheuse|un agriculteur du Loiret|le capitaine de l'équipe|une habitante du quartier",
    "city": "Lille|Nantes|Grenoble|Dijon|Brest|Metz|Pau|Limoges|Rouen|Annecy|Le Mans|Angers|Bayonne|Troyes|Colmar|Valence|Poitiers|Avignon",
    "day": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "month": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "date": "le {n} {month}|{day} dernier|{day} {n} {month} 2025|au début du mois de {month}|à la fin de l'été|depuis le {n} {month}",
    "n": "2|3|4|5|6|7|8|9|11|12|14|17|19|21|23|26|28",
    "big": "12|25|40|60|75|110|150|240|300|420|500|650|800",
    "unit": "millions d'euros|milliards de dollars|millions de dollars|milliards d'euros",
    "sum": "{big} {unit}|{n},{n} milliards de dollars|environ {big} {unit}|plus de {big} {unit}|jusqu'à {big} {unit}",
    "place": "la place du marché|le centre-ville|la gare|la bibliothèque municipale|le vieux port|la salle des fêtes|les quais|le parc naturel|l'hôpital|"
             "la zone commerciale|le stade|la halle aux grains|l'ancien couvent|le canal",
    "thing": "les travaux|la grève|la fête de la musique|le chantier du tramway|la récolte|le conseil municipal|l'exposition|la campagne de vaccination|"
             "le marathon|la réforme|le festival|la rentrée|la sécheresse|le procès|l'enquête publique|la vendange|le salon du livre",
    "adj": "attendue|inédite|discrète|mouvementée|difficile|joyeuse|tendue|prudente|remarquée|modeste",
    "why": "en raison des intempéries|faute de moyens|à la surprise générale|malgré la chaleur|sous les applaudissements|dans une ambiance calme|"
           "après des mois d'attente|au terme d'un long débat|à l'approche des élections|pour la troisième année de suite",
    "then": "Dans la foulée, |De son côté, |Plus tard dans la soirée, |Selon les premiers éléments, |Comme chaque année, |En revanche, |Pourtant, |Désormais, ||||",
    "product": "des puces de mémoire|des batteries|des serveurs|des capteurs d'image|des moteurs électriques|des logiciels de paie|des vaccins|des satellites|"
               "de l'hydrogène|des centres de données|des turbines|des robots chirurgicaux",
}
FILLERS = """{then}{role} a présenté {date} {thing} devant plusieurs centaines de personnes réunies sur {place} de {city}.
{then}{thing} a repris {date} à {city}, {why}, ont constaté des riverains.
« Nous n'avons jamais vu une année aussi {adj} », raconte {person}, qui vit près de {place} depuis {n} ans.
La pluie, tombée sans relâche {date}, a obligé les organisateurs à déplacer {thing} vers {place}.
{then}les {big} participants se sont donné rendez-vous à {city}, où {thing} devait durer {n} jours.
{role} rappelle que {thing} n'aurait pas eu lieu sans les bénévoles, dont beaucoup viennent de {city} et des environs.
À {city}, {place} restera fermé au public pendant {n} semaines, {why}.
Le match, suivi par {big} supporters, s'est achevé sur un score de {n} à {n}, {why}.
{person} a passé {n} ans à {city} avant de s'installer dans une ferme où elle élève des brebis et fabrique du fromage.
Les températures devraient remonter {date}, avec {n} degrés attendus sur {place} de {city} et un vent faible.
{then}{thing} coûtera près de {sum} à la collectivité, a indiqué {role}.
Le tribunal de {city} a mis sa décision en délibéré : elle sera rendue {date}, {why}.
Dans les rues de {city}, les avis restent partagés ; certains jugent la soirée {adj}, d'autres s'en félicitent.
{role}, interrogée {date}, n'a pas souhaité commenter, mais elle a promis une réponse avant la fin du mois de {month}.
Il faudra attendre {n} mois, peut-être davantage, pour que {thing} retrouve son rythme et que {place} rouvre.
Le film, tourné à {city} par {person}, raconte l'histoire d'une famille que la guerre sépare puis réunit.
{then}{person} et {person} ont écrit un livre sur {city}, ses jardins et ses marchés, que la critique a trouvé d'une lecture {adj}.
Au musée, {n} salles racontent la vie des mineurs, leurs chants, leurs outils et leurs colères.
La ligne de train qui relie {city} à {city} fêtera ses {big} ans {date}, {why}.
Le prix du pain a augmenté de {n} centimes en un an, si bien que {role} s'en inquiète.""".split("\n")
ONE = """{then}{co} ouvrira {date} un bureau à {city}, où {n} personnes seront embauchées.
Le titre de {co} a perdu {n} % en Bourse {date}, {why}.
{role} a visité {date} l'usine de {co} à {city} et y a rencontré les salariés.
Chez {co}, la journée du {n} {month} a été {adj}, raconte {person}.""".split("\n")
PAIRS = """{then}{co} va investir {sum} dans {co}, a annoncé le groupe {date}.
{co} a racheté {co} pour {sum}, {why}.
{co} fournira {product} à {co} à partir du mois de {month}.
{then}{co} et {co} ont signé {date} un accord de partenariat pour fabriquer {product}.
Selon {person}, {co} pourrait entrer au capital de {co} à hauteur de {sum}.
{co}, concurrent de {co}, a levé {sum} {date} auprès de plusieurs fonds.
{co} a démenti {date} vouloir céder sa filiale {co}, {why}.
Le tribunal de {city} a donné raison à {co}, que {co} poursuivait pour contrefaçon de brevets.
{then}{co} a renoncé à son projet d'acquisition de {co}, estimé à {sum}.
Fournisseur de {co} depuis {n} ans, {co} livre aussi {product} à {co}.
{co} détient {n} % du capital de {co}, aux côtés de {co}, son premier actionnaire.
« Nous ne commentons pas les rumeurs », a répondu {person}, la directrice générale de {co}, interrogée sur une offre de {co}.
{then}{co} prévoit d'acheter {product} à {co} pour {sum} d'ici à la fin de l'année.
{co} a porté plainte contre {co} devant un tribunal de {city}, affirmant que son rival a copié {product}.
Après des mois de discussions, {co} a suspendu son investissement de {sum} dans {co}, selon des sources proches du dossier.
{co}, valorisé {sum}, a choisi {co} pour héberger ses données à {city}.
{person}, fondateur de {co}, a quitté {date} la direction de {co}.
{then}{co} a conclu avec {co} et {co} un contrat de {n} ans portant sur {product}.""".split("\n")


def names(count):
    chance = random.Random(count)
    made = {}
    while len(made) < count:
        kind = chance.random()
        syllables = chance.choice((2, 2, 3)) if kind > 0.4 else chance.choice((3, 3, 4))  # a single short word may be a country
        word = ("".join(chance.choice(SYLLABLES) for _ in range(syllables)) + chance.choice(ENDINGS)).capitalize()
        if kind > 0.8:
            word = f"{word} {chance.choice(SYLLABLES).capitalize()}{chance.choice(ENDINGS)} {chance.choice(SUFFIXES)}"
        elif kind > 0.4:
            word = f"{word} {chance.choice(SUFFIXES)}"
        made[word] = True
    return list(made)


def write_names(count, folder):
    made = names(count)
    with open(f"{folder}/names-{count}.txt", "w", encoding="utf8") as out:
        out.writelines(name + "\n" for name in made)
    with open(f"{folder}/names-{count}.ttl", "w", encoding="utf8") as out:
        out.write("@prefix tisse: <https://w3id.org/tisse/ns#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                  "@prefix b: <https://example.org/bench/> .\n")
        out.writelines(f'b:n{i} a tisse:Company ; rdfs:label "{name}" .\n' for i, name in enumerate(made))


class Writer:
    """Fills templates; what a slot holds may have slots."""

    def __init__(self, companies, seed):
        self.chance = random.Random(seed)
        self.companies = companies
        self.slots = {name: text.split("|") for name, text in SLOTS.items()}
        self.slot = re.compile(r"\{(\w+)\}")

    def fill(self, template):
        text = self.slot.sub(lambda found: self.value(found.group(1)), template)
        return text[:1].upper() + text[1:]

    def value(self, name):
        if name == "co":
            return self.chance.choice(self.companies)
        text = self.chance.choice(self.slots[name])
        return self.slot.sub(lambda found: self.value(found.group(1)), text) if "{" in text else text

    def article(self, dense):
        lines, bytes_all, bytes_pairs = [], 0, 0
        for paragraph in range(self.chance.randint(4, 9)):
            sentences = []
            for _ in range(self.chance.randint(2, 5)):
                pair = dense or bytes_pairs < 0.07 * bytes_all
                kind = PAIRS if pair else ONE if self.chance.random() < 0.04 else FILLERS
                sentence = self.fill(self.chance.choice(kind))
                size = len(sentence.encode())
                bytes_all += size
                bytes_pairs += size if pair else 0
                sentences.append(sentence)
            lines.append(" ".join(sentences))
        return "\n\n".join(lines)


def write_text(kind, size, names_path, out_path):
    with open(names_path, encoding="utf8") as lines:
        companies = lines.read().split("\n")[:-1]
    writer = Writer(companies, f"{kind} {size}")
    written = number = 0
    with open(out_path, "w", encoding="utf8") as out:
        while written < size:
            text = writer.article(kind == "dense")
            record = {"id": f"{kind}-{number}", "lang": "fr", "published": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}", "text": text}
            line = json.dumps(record, ensure_ascii=False) + "\n"
            out.write(line)
            written += len(line.encode())
            number += 1


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "names":
        write_names(int(sys.argv[2]), sys.argv[3])
    elif len(sys.argv) == 6 and sys.argv[1] == "text":
        write_text(sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5])
    else:
        sys.exit(__doc__)
