package import Diagnostics

/// A form of the office: what is asked, in which order, and what may be answered.
///
/// One definition makes the printed sheet, the web page, the schema of a response and the exports.
package struct FormTemplate: Sendable {
  /// What the form is for, which decides what stands around its questions.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Goes round the room: one row a person, numbered through the session.
    case attendance
    /// Anonymous, answered by part of those present.
    case evaluation
    case aideMemoire
    /// The aide-mémoire of a consultation by telephone.
    case consultation
    /// Voluntary and anonymous: who those present are, in numbers.
    case characterization
    case free
  }

  /// The most bytes of an id: a sheet's code has to hold it.
  package static let idLimit = 24

  /// Lower-case ASCII letters, digits and `-`: sheets carry it in capitals.
  package let id: ID<FormTemplate>
  package var kind: Kind
  /// The procedure's name for it where the form has none of its own.
  package var title: String
  /// As the office writes it, «por asignar» where none was given; the procedure's where the form has none of its own.
  package var code: String
  /// From 1; a published version is never changed.
  package var version: Int
  /// The day from which the version is used.
  package var date: CalendarDate?
  /// The activities whose sessions it is filled at; empty for a form that belongs to no session.
  package var activityTypes: [ID<ActivityType>] = []
  package var paper: Paper
  /// Nobody who answers is named, and responses are told apart by serial numbers.
  package var isAnonymous = false
  /// The class of every question that does not name its own.
  package var privacy: PrivacyClass = .open
  /// How long what is answered is kept; nil where the form does not say.
  package var retention: RetentionPeriod?
  /// Series and subseries of the office's retention table, as printed; nil where the form does not say.
  package var series: String?
  /// In reading order; the first may have no title.
  package var sections: [Section] = []
  package var body: Prose = .empty
  package var places: Places

  package init(
    id: ID<FormTemplate>, kind: Kind, title: String, code: String, version: Int, paper: Paper, places: Places
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.code = code
    self.version = version
    self.paper = paper
    self.places = places
  }
}

extension FormTemplate {
  /// A heading of the form with the questions below it.
  package struct Section: Sendable {
    /// Nil for what stands before the first heading.
    package var title: String?
    /// Words between the heading and its questions; empty where there are none.
    package var introduction: ProseSlice
    /// Nil where the questions are asked once.
    package var group: RowGroup?
    package var questions: [Question] = []
    package var place: SourcePlace

    package init(
      title: String?, introduction: ProseSlice, group: RowGroup? = nil, questions: [Question] = [],
      place: SourcePlace
    ) {
      self.title = title
      self.introduction = introduction
      self.group = group
      self.questions = questions
      self.place = place
    }
  }

  /// Questions that are asked in rows, one row a person or thing.
  package struct RowGroup: Hashable, Sendable {
    /// Never the id of a question.
    package let id: ID<Question>
    /// How many rows are printed at least, and how many a response may have.
    package let rows: ClosedRange<Int>

    package init(id: ID<Question>, rows: ClosedRange<Int>) {
      self.id = id
      self.rows = rows
    }
  }

  /// Every question, those of rows among them, in reading order.
  package var questions: [Question] { sections.flatMap(\.questions) }

  /// The questions that are asked once.
  package var singleQuestions: [Question] { sections.filter { $0.group == nil }.flatMap(\.questions) }

  /// The sections that are asked in rows.
  package var rowSections: [Section] { sections.filter { $0.group != nil } }

  package subscript(question: ID<Question>) -> Question? { questions.first { $0.id == question } }

  /// Whether any question asks for a person's data.
  package var asksPersonalData: Bool { questions.contains { $0.privacy != .open } }
}
