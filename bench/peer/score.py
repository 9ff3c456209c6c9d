"""The rules of dist/instrument.json, as a competent Python program would apply them. Domain nouns are those of src/README.md."""

LEEG = {"antwoord": "niet-besproken"}


class Rules:
    """The instrument, arranged once for the many cases that follow."""

    def __init__(self, instrument):
        self.instrument = instrument
        regels = instrument["regels"]
        self.regels = regels
        antwoorden = regels["antwoorden"]
        self.punten = {a["id"]: (a["punten"], a["bovengrens"]) for a in antwoorden["antwoorden"] if a["telt"]}
        stil = antwoorden["niet-besproken"]
        self.punten["niet-besproken"] = (stil["punten"], stil["bovengrens"])
        self.beantwoord = {a["id"] for a in antwoorden["antwoorden"] if a["beantwoord"]}
        self.verwacht = {g["id"] for g in antwoorden["grondslagen"] if g["alleen-bovengrens"]}
        self.stevigheid = {g["id"]: g["stevigheid"] for g in antwoorden["grondslagen"]}
        self.fasen = regels["fase"]["fasen"]
        self.labels = labels_of(instrument)
        self.items = {per: [i for i in instrument["items"].values() if i["per"] == per and i["soort"] in ("antwoorden", "rollen")]
                      for per in ("situatie", "buurt")}
        self.groepen = {per: list(groups_of(instrument, per)) for per in ("situatie", "buurt")}
        self.factoren = next(o["rubrieken"] for s in instrument["stappen"] for o in s["onderdelen"] if o["sleutel"] == "risicofactoren")
        self.onzeker = set(regels["advies"]["plek-onzeker"])
        self.verwijzend = {r["fase"] for r in regels["doorverwijzing"] if "fase" in r}
        self.bronnen = {b["id"]: b["titel"] for b in instrument["bronnen"]}

    def read(self, per, place):
        """Every question with its answer: a dict by item id."""
        standen = {}
        for item in self.items[per]:
            here = place
            for key in item["pad"]:
                here = here.get(key) if isinstance(here, dict) else None
                if here is None:
                    break
            if here is None:
                here = LEEG
            elif isinstance(here, str):
                here = {"antwoord": here}
            now, most = self.points(here)
            standen[item["id"]] = {"item": item, "nu": now, "hoogstens": most, **here}
        return standen

    def points(self, stand):
        """Points now and at most; None where the answer does not count."""
        found = self.punten.get(stand["antwoord"])
        if found is None:
            return None, None
        return (0 if stand.get("grondslag") in self.verwacht else found[0]), found[1]

    def is_answered(self, stand):
        return stand["antwoord"] in self.beantwoord


def labels_of(instrument):
    regels = instrument["regels"]
    lists = [regels["fase"]["fasen"], regels["fase"]["zonder-fase"], regels["risicofactoren"]["niveaus"],
             [regels["risicofactoren"]["onbekend"]], regels["antwoorden"]["grondslagen"], regels["antwoorden"]["stevigheden"],
             regels["begrippen"]["domeinen"], regels["begrippen"]["adviezen"], regels["begrippen"]["beleidsuitkomsten"],
             regels["begrippen"]["actiestatussen"], instrument["problematieken"]]
    return {entry["id"]: entry["label"] for entries in lists for entry in entries}


def groups_of(instrument, per):
    for stap in instrument["stappen"]:
        if stap["per"] != per:
            continue
        for onderdeel in stap["onderdelen"]:
            if onderdeel["items"]:
                yield {"titel": f"{stap['stap']} {onderdeel['titel']}", "items": onderdeel["items"]}
            for rubriek in onderdeel["rubrieken"]:
                yield {"titel": f"{stap['stap']} {rubriek['titel']}", "items": rubriek["items"]}


def is_present(stand):
    return (stand["nu"] or 0) > 0


def is_open(stand):
    return stand["nu"] is not None and stand["hoogstens"] > stand["nu"]


def score_fase(rules, situatie, standen):
    signs = [s for s in standen.values() if s["item"]["sleutel"] == "fase"]
    factors = [s for s in standen.values() if s["item"]["sleutel"] == "risicofactoren"]
    asked = [s for s in signs if s["antwoord"] != "nvt"]
    answered = [s for s in asked if rules.is_answered(s)]
    fase = most = None
    for step in rules.fasen:
        if "drempel" not in step:
            continue
        own = [s for s in signs if s["item"]["rubriek"] == step["id"] and s["nu"] is not None]
        if sum(s["nu"] for s in own) >= step["drempel"]:
            fase = step["id"]
        if sum(s["hoogstens"] for s in own) >= step["drempel"]:
            most = step["id"]
    present = [s for s in factors if is_present(s)]
    if fase is not None:
        reasons = [s for s in signs if s["item"]["rubriek"] == fase and is_present(s)]
    elif not asked or len(answered) < rules.regels["fase"]["beantwoord-minstens"] * len(asked):
        fase, reasons = "onvoldoende-informatie", [s for s in asked if s not in answered]
    elif present:
        fase, reasons = "rust", present
    else:
        fase, reasons = "geen-aanwijzingen", answered
    if most is None:
        if not asked:
            most = "onvoldoende-informatie"
        else:
            most = "rust" if any(is_present(s) or is_open(s) for s in factors) else "geen-aanwijzingen"
    seen = {rules.stevigheid.get(s.get("grondslag")) for s in reasons} if fase not in ("geen-aanwijzingen", "onvoldoende-informatie") else set()
    steps = [s["id"] for s in rules.regels["antwoorden"]["stevigheden"]]
    return {"fase": fase, "bovengrens": most, "redenen": reasons, "oordeel": situatie.get("oordeel"), "beantwoord": len(answered),
            "gevraagd": len(asked), "stevigheid": next((s for s in steps if s in seen), steps[-1])}


def level_of(rules, score):
    for niveau in rules.regels["risicofactoren"]["niveaus"]:
        under = niveau.get("onder")
        if under is None or (score == 0 if under["teller"] == 0 else score < under["teller"] / under["noemer"]):
            return niveau["id"]
    return rules.regels["risicofactoren"]["onbekend"]["id"]


def score_factors(rules, situatie, standen):
    regels = rules.regels["risicofactoren"]
    weights = [w["id"] for w in regels["wegingen"]]
    result = []
    for rubriek in rules.factoren:
        own = [standen[id] for id in rubriek["items"]]
        counted = [s for s in own if s["nu"] is not None]
        share = lambda key: sum(s[key] for s in counted) / len(counted) if counted else 0
        unknown = regels["onbekend"]["id"]
        weging = situatie.get("weging", {}).get(rubriek["id"], "onbekend")
        result.append({"id": rubriek["id"], "titel": rubriek["titel"], "score": share("nu"), "bovengrens": share("hoogstens"),
                       "niveau": level_of(rules, share("nu")) if any(rules.is_answered(s) for s in own) else unknown,
                       "hoogstens": level_of(rules, share("hoogstens")) if counted else unknown,
                       "weging": weging, "aanwezig": sum(is_present(s) for s in counted), "items": len(counted),
                       "open": sum(s["antwoord"] in ("onbekend", "niet-besproken") for s in own)})
    result.sort(key=lambda f: (weights.index(f["weging"]), regels["volgorde"].index(f["niveau"]), f["id"]))
    return result


def find_problems(rules, standen):
    result = []
    for problem in rules.instrument["problematieken"]:
        own = [standen[id] for id in problem["items"] if id in standen]
        firm = [s for s in own if s.get("grondslag") not in rules.verwacht]
        yes = [s for s in firm if s["antwoord"] == "ja"]
        partly = [s for s in firm if s["antwoord"] == "deels"]
        outcome = "ja" if yes else "deels" if partly else "onbekend" if any(is_open(s) for s in own) else "nee"
        result.append({"id": problem["id"], "label": problem["label"], "uitkomst": outcome, "redenen": yes + partly})
    return result


def advise(rules, situaties, buurt, informatie, gekozen):
    heavier = ["niet-aangewezen", "onbekend", "te-overwegen", "aanbevolen"]
    by_outcome = {"ja": 3, "deels": 2, "onbekend": 1, "nee": 0}
    result = []
    for richting in rules.instrument["oplossingsrichtingen"]:
        reasons, level = [], 0
        if richting["grond"] == "altijd":
            level, reasons = 3, ["Deze richting past bij elk probleem in de buurt."]
        elif richting["grond"] == "informatiepositie":
            level, reasons = advise_information(rules, buurt, informatie)
        else:
            bound = bool(richting["locaties"])
            for situatie in situaties:
                unsure = situatie["locatie"] in rules.onzeker
                if bound and not unsure and situatie["locatie"] not in richting["locaties"]:
                    continue
                hits = [(min(by_outcome[p["uitkomst"]], 2 if bound and unsure else 3), p)
                        for p in situatie["problematieken"] if p["id"] in richting["problematieken"]]
                level = max([level, *(hit for hit, _ in hits)])
                labels = dict.fromkeys(s["item"]["label"] for hit, p in hits if hit >= 2 for s in p["redenen"])
                if labels:
                    reasons.append(f"{situatie['naam']}: {'; '.join(labels)}.")
        result.append({**richting, "advies": heavier[level], "redenen": reasons, "gekozen": richting["id"] in gekozen})
    return result


def advise_information(rules, buurt, informatie):
    share = rules.regels["advies"]["onbekend-vanaf"]
    asked = [s for s in buurt.values() if "signaal" in s["item"]]
    open_count = informatie["gesteld"] - informatie["beantwoord"]
    reasons = []
    if informatie["gesteld"] and open_count * share["noemer"] >= informatie["gesteld"] * share["teller"]:
        reasons.append(f"Van de {informatie['gesteld']} vragen zijn er {open_count} nog niet beantwoord.")
    reasons += [f"Het team is verdeeld: {label}." for label in informatie["verdeeld"]]
    reasons += [f"{s['item']['label']} ({s['antwoord']})." for s in asked if s["antwoord"] == s["item"]["signaal"]]
    if reasons:
        return 3, reasons
    partly = [s["item"]["label"] for s in asked if s["antwoord"] == "deels"]
    if partly:
        return 2, partly
    return (1 if any(s["antwoord"] in ("onbekend", "niet-besproken") for s in asked) else 0), []


def count_information(rules, places):
    asked = answered = 0
    divided, gaps = [], []
    for situatie, standen in places:
        open_problems = {p["id"] for p in situatie["problematieken"] if p["uitkomst"] != "ja"} if situatie else set()
        deciding = {id for p in rules.instrument["problematieken"] if p["id"] in open_problems for id in p["items"]}
        for stand in standen.values():
            item, answer = stand["item"], stand["antwoord"]
            votes = stand.get("stemmen") or {}
            if sum(count > 0 for count in votes.values()) > 1:
                divided.append(item["label"])
            is_gap = answer in ("onbekend", "niet-besproken")
            if item["sleutel"] not in ("informatiepositie", "triage") and answer != "nvt":
                asked += 1
                answered += not is_gap
            triage_asked = situatie is not None and situatie["triage"]
            if not is_gap or item["sleutel"] == "informatiepositie" or (item["sleutel"] == "triage" and not triage_asked):
                continue
            priority = 4
            if situatie is not None:
                fase = situatie["fase"]
                if item["sleutel"] == "triage" or (item["sleutel"] == "fase" and item["rubriek"] in rules.verwijzend):
                    priority = 1
                elif item["sleutel"] == "fase" and fase["bovengrens"] != fase["fase"]:
                    priority = 2
                elif item["id"] in deciding:
                    priority = 3
            gaps.append({"label": item["label"], "waar": situatie["naam"] if situatie else "hele buurt", "prioriteit": priority,
                         "navraag": [rules.labels[d] for d in item["navraag"]]})
    gaps.sort(key=lambda gap: gap["prioriteit"])
    return {"gesteld": asked, "beantwoord": answered, "verdeeld": divided, "hiaten": gaps}


def find_triage(rules, standen):
    """Every outcome that holds, from light to heavy."""
    denied = lambda id: standen[id]["antwoord"] == "nee"
    return [r["uitkomst"] for r in rules.regels["triage"]
            if all(is_present(standen[id]) for id in r["alle"])
            and any(is_present(standen[id]) for id in r.get("een-van", r["alle"]))
            and all(denied(id) for id in r.get("geen", []))
            and ("niet-alle" not in r or any(denied(id) for id in r["niet-alle"]))]


def find_referrals(rules, situatie, standen):
    triage = find_triage(rules, standen)
    fase = situatie["fase"]
    result = []
    for regel in rules.regels["doorverwijzing"]:
        reasons = [standen[id] for id in regel.get("items", []) if standen[id]["antwoord"] == "ja" or is_present(standen[id])]
        holds = set(triage[-1:] if regel.get("alleen-zwaarste") else triage) & set(regel.get("triage", []))
        if "fase" in regel:
            yes = [s for s in standen.values()
                   if s["item"]["sleutel"] == "fase" and s["item"].get("rubriek") == regel["fase"] and s["antwoord"] == "ja"]
            reasons += yes or (fase["redenen"] if fase["fase"] == regel["fase"] else [])
            holds = holds or (fase["oordeel"] or {}).get("fase") == regel["fase"]
        if reasons or holds:
            result.append({**regel, "plek": situatie["naam"], "redenen": [s["item"]["label"] for s in reasons]})
    return result


def compare_policy(rules, casus, situaties):
    rows = {row["problematiek"]: row for row in casus.get("beleid", [])}
    result = []
    for problem in rules.instrument["problematieken"]:
        where = [s["naam"] for s in situaties if any(p["id"] == problem["id"] and p["uitkomst"] in ("ja", "deels") for p in s["problematieken"])]
        if not where:
            continue
        row = rows.get(problem["id"], {})
        covered, enough = row.get("gedekt"), row.get("voldoende")
        if covered == "nee":
            outcome = "witte-vlek"
        elif covered == "ja" and enough == "ja":
            outcome = "match"
        elif covered in ("ja", "deels") and enough in ("nee", "deels"):
            outcome = "aanscherpen"
        else:
            outcome = "onbekend"
        result.append({**row, "label": problem["label"], "plekken": where, "uitkomst": outcome})
    return result


def rank_examples(rules, casus, situaties, richtingen, standen):
    advised = {r["id"] for r in richtingen if r["advies"] in ("aanbevolen", "te-overwegen")}
    chosen = set(casus.get("oplossingsrichtingen", {}).get("gekozen", [])) or {r["id"] for r in richtingen if r["advies"] == "aanbevolen"}
    places = {s["locatie"] for s in situaties}
    found = {}
    for problem in (p for s in situaties for p in s["problematieken"]):
        if problem["uitkomst"] == "ja" or (problem["uitkomst"] == "deels" and problem["id"] not in found):
            found[problem["id"]] = problem["uitkomst"]
    groups, methods = set(casus.get("doelgroepen", [])), set(casus.get("methoden", []))
    picked = {i["id"]: i.get("reden") for i in casus.get("interventies", [])}
    present = {id for place in standen for id, stand in place.items() if is_present(stand)}
    result = []
    for example in rules.instrument["praktijkvoorbeelden"]:
        fits = bool(places & set(example["locaties"]))
        if not advised & set(example["richtingen"]) or (example["locaties"] and not fits and not places & rules.onzeker):
            continue
        match = {"Problemen": [rules.labels[p] for p in example["problematieken"] if p in found],
                 "Doelgroepen": [d for d in example["doelgroepen"] if d in groups],
                 "Plek": sorted(places & set(example["locaties"])),
                 "Oplossingsrichting": [r["kort"] for r in richtingen if r["id"] in example["richtingen"] and r["id"] in advised & chosen],
                 "Methode": [m for m in example["methoden"] if m in methods]}
        thumb = [v["label"] for v in rules.regels["vuistregels"]
                 if ("alleen-bij" not in v or any(found.get(id) == "ja" for id in v["alleen-bij"]))
                 and all(example["kenmerken"][k] == "ja" for k in v["kenmerken"])]
        result.append({**example, "criteria": {k: v for k, v in match.items() if v}, "vuistregels": thumb, "gekozen": example["id"] in picked,
                       "reden": picked.get(example["id"]), "waarschuwingen": list(warn(rules, example, found, present))})
    result.sort(key=lambda e: (-len(e["criteria"]), -len(e["vuistregels"]), e["id"]))
    return result


def warn(rules, example, found, present):
    for warning in rules.regels["waarschuwingen"]:
        to = warning["voor"]
        if not (example["id"] in to.get("voorbeelden", []) or set(to.get("methoden", [])) & set(example["methoden"])
                or set(to.get("richtingen", [])) & set(example["richtingen"])):
            continue
        when = warning.get("wanneer")
        if when is None or set(when.get("items", [])) & present or set(when.get("problematieken", [])) & found.keys():
            yield warning["tekst"]


def score(rules, casus):
    """A valid case in, everything the report shows out."""
    buurt = rules.read("buurt", casus)
    situaties, referrals, places = [], [], []
    for source in casus["situaties"]:
        standen = rules.read("situatie", source)
        situatie = {"id": source["id"], "naam": source["naam"], "locatie": source.get("locatie", "onbekend"), "plek": source.get("plek"),
                    "fase": score_fase(rules, source, standen), "factoren": score_factors(rules, source, standen),
                    "problematieken": find_problems(rules, standen), "andere": source.get("andere-problemen", []),
                    "triage": "triage" in source, "antwoorden": group_answers(rules, "situatie", standen)}
        situaties.append(situatie)
        places.append((situatie, standen))
        referrals += find_referrals(rules, situatie, standen)
    informatie = count_information(rules, [*places, (None, buurt)])
    richtingen = advise(rules, situaties, buurt, informatie, casus.get("oplossingsrichtingen", {}).get("gekozen", []))
    codes = [r["code"] for r in rules.regels["doorverwijzing"]]
    return {"casus": casus, "situaties": situaties, "doorverwijzing": sorted(referrals, key=lambda r: codes.index(r["code"])),
            "informatie": informatie, "richtingen": richtingen, "buurtantwoorden": group_answers(rules, "buurt", buurt),
            "beleid": compare_policy(rules, casus, situaties),
            "voorbeelden": rank_examples(rules, casus, situaties, richtingen, [*(s for _, s in places), buurt]),
            "volgorde": [f["id"] for f in rules.fasen]}


def group_answers(rules, per, standen):
    groups = []
    for group in rules.groepen[per]:
        answers = [standen[id] for id in group["items"] if id in standen]
        if answers:
            known = [a for a in answers if a["antwoord"] not in ("onbekend", "niet-besproken")]
            groups.append({"titel": group["titel"], "bekend": known,
                           "onbekend": [a["item"]["label"] for a in answers if a["antwoord"] == "onbekend"],
                           "stil": [a["item"]["label"] for a in answers if a["antwoord"] == "niet-besproken"]})
    return groups
