extension Agency {
  /// The forms that are filled at `session`, in the procedure's order.
  ///
  /// An evaluation is asked only where the procedure has the session evaluated: an activity that is, led by a body that
  /// is.
  package func forms(filledAt session: Session) -> [FormTemplate] {
    let isEvaluated =
      procedure[session.schedule.type]?.isEvaluable == true
      && session.schedule.lead.map(procedure.parameters.evaluatedLeads.contains) == true
    return forms.filter { form in
      form.activityTypes.contains(session.schedule.type) && (form.kind != .evaluation || isEvaluated)
    }
  }

  /// The forms that belong to no session.
  package var formsWithoutSession: [FormTemplate] { forms.filter(\.activityTypes.isEmpty) }
}
