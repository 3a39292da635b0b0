/// The small office once more, with every key, folder, file and heading in English.
enum EnglishOffice {
  static let files: [String: String] = [
    "site.yml": """
    title: "Oficina de prueba"
    language: en
    entity: {name: "Ministerio de Prueba", logo: assets/logo.svg}

    """,
    "procedure.md": """
    ---
    code: GPD-P-04
    title: "Asistencia técnica"
    process: "Gestión"
    version: "10.0"
    themes:
      - {id: pot, abbreviation: POT, name: "Ordenamiento"}
      - {id: pp, abbreviation: PP, name: "Planes parciales"}
    activity_types:
      - {id: taller, name: "Taller", evaluable: yes}
      - {id: consulta-telefonica, name: "Consulta", attendance: no, by_telephone: yes}
      - {id: reunion, name: "Reunión", internal: true}
    modalities: [{id: presencial, name: "Presencial"}, {id: telefonica, name: "Telefónica"}]
    strategies: [{id: directa, name: "Directa"}, {id: convenio, name: "Convenio"}]
    leads: [{id: ministerio, name: "Ministerio"}]
    roles: [{id: subdirector, name: "Subdirección"}, {id: lider, name: "Liderazgo"}]
    units: [{id: SATOUI, name: "Subdirección"}]
    responsible_parties: [{id: equipo-pot, name: "Equipo de POT"}, {id: municipio, name: "Municipio"}]
    territories: [{id: municipio, name: "Municipio"}]
    ---
    ## Definitions

    ### Taller

    Learning by doing.

    ## Operating policies

    1. `5.1` The office itself provides it.
    2. `5.2` Contracts follow their own process.

    """,
    "plans/2026/pot.md": """
    ---
    theme: pot
    year: 2026
    team: [{role: lider, unit: SATOUI}]
    action_plan: [PAI-01]
    previous_evaluation: reports/2025/pot-final.md
    answers:
      - {recommendation: 2025-POT-R1, decision: accepted, action: "Cartilla previa"}
    goals:
      - {id: M1, text: "Municipios asistidos", unit: municipio, value: 2, action_plan: PAI-01}
    budget: {amount: 84_600_000, source: funcionamiento, item: por-asignar}
    sessions:
      - id: 2026-POT-01
        date: 2026-03-26
        time: 08:00-12:00
        municipality: "05045"
        type: taller
        modality: presencial
        strategy: directa
        lead: ministerio
        goal: M1
        objective: "Revisar el plan"
      - id: 2026-POT-02
        date: 2026-07-14
        type: taller
        modality: presencial
        strategy: directa
    approval: {role: subdirector, date: 2026-02-06, session: 2026-POT-00}
    ---
    ## Objective

    See the [procedure](../../procedure.md#taller).

    """,
    "sessions/2026/2026-POT-00.md": """
    ---
    session: 2026-POT-00
    plan: 2026-POT
    extraordinary: "Review"
    state: held
    date: 2026-02-06
    type: reunion
    modality: presencial
    strategy: directa
    ---
    ## Commitments

    No commitments.

    """,
    "sessions/2026/2026-POT-01.md": """
    ---
    session: 2026-POT-01
    state: held
    head_count: 26
    prepared_by: {role: lider}
    ---
    ## Commitments

    1. Send the booklet. `equipo-pot` `2026-04-17` `done 2026-04-16`
    2. Send the file. `municipio` `2026-05-29`

    """,
    "reports/2025/pot-final.md": """
    ---
    report: final
    theme: pot
    year: 2025
    date: 2026-01-23
    recommendations:
      - {id: 2025-POT-R1, text: "Entregar antes los materiales"}
    ---
    ## Summary

    """,
    "action-plan/2026.yml": """
    year: 2026
    lines:
      - {id: PAI-01, theme: pot, indicator: "Municipios asistidos", measure: municipio, target: 2}

    """,
    "data/holidays.csv": "date,name\n2026-07-13,Virgen de Chiquinquirá\n2026-12-25,Navidad\n",
    "data/municipalities.csv": """
    code,municipality,department_code,department
    05045,Apartadó,05,Antioquia
    25473,Mosquera,25,Cundinamarca
    52473,Mosquera,52,Nariño

    """,
    "pages/help.md":
      "---\ntitle: \"Help\"\norder: 3\nmenu: yes\n---\nSee the [plan](../plans/2026/pot.md).\n",
    "assets/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]
}
