import Model

extension Vocabulary {
  /// The keys of front matter and of YAML files. A word may name one field in a plan and another elsewhere.
  static let fields: [Entry<Field>] =
    siteFields + procedureFields + ruleFields + planFields + sessionFields + resourceFields
    + otherFields + figuresFields + formFields

  private static let siteFields: [Entry<Field>] = [
    Entry(.title, "titulo", "title"), Entry(.summary, "descripcion resumen", "description summary"),
    Entry(.language, "idioma", "language"), Entry(.timeZone, "zona_horaria", "time_zone"),
    Entry(.asOf, "corte", "as_of"), Entry(.baseURL, "url", "url base_url"),
    Entry(.repository, "repositorio", "repository"),
    Entry(.entity, "entidad", "entity"), Entry(.dataController, "responsable_datos", "data_controller"),
    Entry(.paper, "papel", "paper"), Entry(.colors, "colores", "colors colours"),
    Entry(.demonstration, "demostracion", "demonstration"), Entry(.name, "nombre", "name"),
    Entry(.unit, "dependencia", "unit"), Entry(.abbreviation, "sigla", "abbreviation"),
    Entry(.taxID, "nit", "tax_id nit"), Entry(.logo, "logo", "logo"), Entry(.country, "pais", "country"),
    Entry(.address, "direccion", "address"), Entry(.telephone, "telefono", "telephone"),
    Entry(.email, "correo", "email"), Entry(.purposes, "finalidades", "purposes"),
    Entry(.policy, "politica", "policy"), Entry(.version, "version", "version"),
    Entry(.primary, "primario", "primary"), Entry(.accent, "acento", "accent"),
    Entry(.editURL, "editar", "edit edit_url"),
  ]

  private static let procedureFields: [Entry<Field>] = [
    Entry(.code, "codigo", "code"), Entry(.aliases, "alias", "aliases"),
    Entry(.process, "proceso", "process"), Entry(.date, "fecha", "date"), Entry(.themes, "temas", "themes"),
    Entry(.activityTypes, "tipos_actividad", "activity_types"),
    Entry(.modalities, "modalidades", "modalities"), Entry(.strategies, "estrategias", "strategies"),
    Entry(.leads, "lideres", "leads"), Entry(.territories, "territorios", "territories"),
    Entry(.roles, "roles", "roles"), Entry(.units, "dependencias", "units"),
    Entry(.responsibleParties, "responsables", "responsible_parties"), Entry(.steps, "pasos", "steps"),
    Entry(.formats, "formatos", "formats"), Entry(.parameters, "parametros", "parameters"),
    Entry(.changes, "cambios", "changes"),
    Entry(.findings, "hallazgos", "findings"), Entry(.id, "id", "id"),
    Entry(.evaluable, "evaluable", "evaluable"), Entry(.attendance, "asistencia", "attendance"),
    Entry(.byTelephone, "telefonica", "by_telephone"), Entry(.internal, "interna", "internal"),
    Entry(.origin, "origen", "origin"), Entry(.number, "numero", "number"),
    Entry(.description, "descripcion", "description"), Entry(.responsible, "responsable", "responsible"),
    Entry(.evidence, "evidencia", "evidence"), Entry(.remarks, "observaciones", "remarks"),
    Entry(.minimumEvaluation, "evaluacion_minima", "minimum_evaluation"),
    Entry(.evaluationScale, "escala_evaluacion", "evaluation_scale"),
    Entry(.reportWorkingDays, "dias_habiles_informe", "report_working_days"),
    Entry(.from, "de", "from"), Entry(.to, "a", "to"), Entry(.reason, "motivo", "reason"),
    Entry(.text, "texto", "text"), Entry(.reading, "lectura", "reading"),
  ]

  private static let ruleFields: [Entry<Field>] = [
    Entry(.rules, "reglas", "rules"), Entry(.rule, "regla", "rule"),
    Entry(.severity, "nivel", "level severity"), Entry(.quote, "cita", "quote"),
    Entry(.off, "inactiva", "off"), Entry(.acknowledged, "aceptados", "acknowledged"),
    Entry(.subject, "asunto", "subject"), Entry(.dates, "fechas", "dates"),
    Entry(.prepared, "elaboro", "prepared"), Entry(.reviewed, "reviso", "reviewed"),
    Entry(.approved, "aprobo", "approved"), Entry(.sections, "capitulos", "sections"),
    Entry(.directStrategies, "estrategias_directas", "direct_strategies"),
    Entry(.evaluatedLeads, "lideres_evaluados", "evaluated_leads"),
    Entry(.competences, "competencias", "competences"), Entry(.approvers, "aprueban", "approvers"),
    Entry(.finalReportSigners, "firman_informe_final", "final_report_signers"),
    Entry(.evaluationFormat, "formato_evaluacion", "evaluation_format"),
  ]

  private static let planFields: [Entry<Field>] = [
    Entry(.theme, "tema", "theme"), Entry(.year, "vigencia", "year fiscal_year"),
    Entry(.team, "equipo", "team"), Entry(.role, "rol", "role"),
    Entry(.actionPlan, "pai", "action_plan"),
    Entry(.previousEvaluation, "evaluacion_anterior", "previous_evaluation"),
    Entry(.noEvaluationReason, "motivo_sin_evaluacion", "no_evaluation_reason"),
    Entry(.answers, "respuestas", "answers"), Entry(.recommendation, "recomendacion", "recommendation"),
    Entry(.decision, "decision", "decision"), Entry(.action, "accion", "action"),
    Entry(.goals, "metas", "goals"), Entry(.measure, "unidad", "measure unit"),
    Entry(.value, "valor", "value"), Entry(.budget, "presupuesto", "budget"),
    Entry(.amount, "valor", "amount"), Entry(.source, "fuente", "source"), Entry(.item, "rubro", "item"),
    Entry(.audience, "publico", "audience"), Entry(.sessions, "sesiones", "sessions"),
    Entry(.approval, "aprobacion", "approval"), Entry(.fingerprint, "huella", "fingerprint"),
    Entry(.first, "primera", "first"),
    Entry(.session, "sesion", "session"),
  ]

  private static let sessionFields: [Entry<Field>] = [
    Entry(.time, "hora", "time"), Entry(.municipality, "municipio", "municipality"),
    Entry(.venue, "lugar", "venue"), Entry(.territory, "territorio", "territory"),
    Entry(.type, "tipo", "type"), Entry(.modality, "modalidad", "modality"),
    Entry(.strategy, "estrategia", "strategy"), Entry(.lead, "lidera", "lead"),
    Entry(.goal, "meta", "goal"), Entry(.objective, "objetivo", "objective"),
    Entry(.contract, "contrato", "contract"), Entry(.kind, "clase", "kind"),
    Entry(.object, "objeto", "object"), Entry(.criteria, "criterios", "criteria"),
    Entry(.languages, "idiomas", "languages"), Entry(.documents, "documentos", "documents"),
    Entry(.endorsed, "aval", "endorsed"), Entry(.instruments, "instrumentos", "instruments"),
    Entry(.owner, "entidad", "owner"), Entry(.holiday, "festivo", "holiday"),
    Entry(.state, "estado", "state"), Entry(.movedFrom, "reprogramada_de", "moved_from"),
    Entry(.headCount, "asistentes_conteo", "head_count"), Entry(.preparedBy, "elaboro", "prepared_by"),
    Entry(.consultation, "consulta", "consultation"), Entry(.post, "cargo", "post"),
    Entry(.topic, "tema", "topic"), Entry(.minutes, "minutos", "minutes"), Entry(.plan, "plan", "plan"),
    Entry(.extraordinary, "extraordinaria", "extraordinary"),
  ]

  private static let resourceFields: [Entry<Field>] = [
    Entry(.resources, "recursos", "resources"), Entry(.costs, "costos", "costs"),
    Entry(.concept, "concepto", "concept"), Entry(.concertation, "concertacion", "concertation"),
    Entry(.supplies, "insumos", "supplies"), Entry(.available, "disponible", "available"),
    Entry(.areas, "areas", "areas"), Entry(.group, "grupo", "group"), Entry(.bond, "vinculo", "bond"),
  ]

  private static let figuresFields: [Entry<Field>] = [
    Entry(.signatures, "firmas", "signatures"), Entry(.figures, "cifras", "figures"),
    Entry(.planned, "programadas", "planned"), Entry(.held, "realizadas", "held"),
    Entry(.cancelled, "canceladas", "cancelled"), Entry(.participations, "participaciones", "participations"),
    Entry(.evaluations, "evaluaciones", "evaluations"), Entry(.schema, "schema", "schema"),
    Entry(.cut, "cut", "cut"), Entry(.provisional, "provisional", "provisional"),
    Entry(.plans, "plans", "plans"), Entry(.distinct, "distinct", "distinct"),
    Entry(.sheets, "sheets", "sheets"), Entry(.mean, "mean", "mean"),
  ]

  private static let otherFields: [Entry<Field>] = [
    Entry(.file, "archivo", "file"), Entry(.lines, "lineas", "lines"),
    Entry(.indicator, "indicador", "indicator"),
    Entry(.target, "meta", "target"), Entry(.report, "informe", "report"),
    Entry(.draws, "sorteos", "draws"), Entry(.rows, "filas", "rows"), Entry(.seed, "semilla", "seed"),
    Entry(.sample, "muestra", "sample"), Entry(.period, "periodo", "period"),
    Entry(.recommendations, "recomendaciones", "recommendations"),
    Entry(.order, "orden", "order"), Entry(.menu, "menu", "menu"),
  ]

  private static let formFields: [Entry<Field>] = [
    Entry(.format, "formato", "form format"), Entry(.appliesTo, "aplica_a", "applies_to"),
    Entry(.anonymous, "anonimo", "anonymous"), Entry(.choiceLists, "listas", "lists"),
    Entry(.privacy, "privacidad", "privacy"), Entry(.retention, "retencion", "retention"),
    Entry(.series, "serie", "series"), Entry(.intake, "recepcion", "intake"),
    Entry(.questions, "preguntas", "questions"), Entry(.choices, "opciones", "choices"),
  ]
}
