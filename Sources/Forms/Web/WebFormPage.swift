import Bytes
import Diagnostics
import Model

/// Writes a form's page from its head to its end, with slots for what a session says.
struct WebFormPage {
  private let form: FormTemplate
  private let kit: WebFormKit
  private let date: String?
  private let policyAddress: String?
  private var done: [WebForm.Piece] = []
  private var bytes: [UInt8] = []

  init(_ form: FormTemplate, _ kit: WebFormKit, date: String?, policyAddress: String?) {
    self.form = form
    self.kit = kit
    self.date = date
    self.policyAddress = policyAddress
    parts = kit.parts(of: form)
    script = kit.script(parts)
  }

  /// The page; asked for once.
  mutating func pieces() -> [WebForm.Piece] {
    let digest = String(form.digest.dropFirst("sha256:".count))
    head()
    header()
    bytes.append("<main id=main tabindex=-1>\n" as StaticString)
    slot(.facts)
    notice()
    note(kit.settings.intake == nil ? "print-only" : "no-script")
    bytes.append("<div id=draft hidden><span></span> <button type=button id=forget>" as StaticString)
    text("forget")
    bytes.append("</button></div>\n<section id=errors tabindex=-1 hidden></section>\n" as StaticString)
    questions(digest)
    tools()
    footer(digest)
    bytes.append("<script type=\"application/json\" id=data>" as StaticString)
    WebFormData(form, kit, parts, digest: digest).write(&bytes) { page in
      done.append(.bytes(page))
      done.append(.slot(.id))
      page = []
    }
    bytes.append("</script>\n<script>" as StaticString)
    bytes += script.bytes
    bytes.append("</script>\n</body>\n</html>\n" as StaticString)
    done.append(.bytes(bytes))
    return done
  }

  private let parts: Set<WebFormTheme.Part>
  private let script: WebFormKit.Script
  private var entity: SiteSettings.Entity { kit.settings.entity }

  private mutating func slot(_ slot: WebForm.Slot) {
    done.append(.bytes(bytes))
    done.append(.slot(slot))
    bytes = []
  }

  private mutating func text(_ key: String) { bytes.append(escaping: kit.say(key)) }

  /// A note that goes where JavaScript runs.
  private mutating func note(_ key: String) {
    bytes.append("<p class=\"note nojs\">" as StaticString)
    text(key)
    bytes.append("</p>\n" as StaticString)
  }

  private mutating func head() {
    bytes.append("<!doctype html>\n<html lang=\"" as StaticString)
    bytes.append(escaping: kit.settings.language)
    bytes.append("\">\n<head>\n<meta charset=utf-8>\n" as StaticString)
    bytes.append("<meta http-equiv=\"Content-Security-Policy\" content=\"" as StaticString)
    bytes.append(escaping: script.policy)
    bytes.append("\">\n<meta name=viewport content=\"width=device-width, initial-scale=1\">" as StaticString)
    bytes.append("\n<meta name=referrer content=no-referrer>\n" as StaticString)
    bytes.append("<meta name=robots content=noindex>\n<title>" as StaticString)
    bytes.append(escaping: form.title)
    slot(.title)
    bytes.append(" · " as StaticString)
    bytes.append(escaping: entity.abbreviation ?? entity.name)
    bytes.append("</title>\n<link rel=icon href=\"data:,\">\n<style>" as StaticString)
    bytes += kit.style
    bytes.append("</style>\n</head>\n<body class=\"page-web-form" as StaticString)
    if parts.contains(.rows) { bytes.append(" wide" as StaticString) }
    bytes.append("\">\n" as StaticString)
  }

  private mutating func header() {
    bytes.append("<a class=skip href=\"#main\">" as StaticString)
    text("skip")
    bytes.append("</a>\n<header>\n<div class=entity>" as StaticString)
    if let logo = kit.logo {
      bytes.append("<img alt=\"\" src=\"data:\(logo.mediaType);base64,")
      bytes.append(base64: logo.bytes)
      bytes.append("\">" as StaticString)
    }
    bytes.append("<div>" as StaticString)
    bytes.append(escaping: entity.name)
    if let unit = entity.unit {
      bytes.append("<small>" as StaticString)
      bytes.append(escaping: unit)
      bytes.append("</small>" as StaticString)
    }
    bytes.append("</div></div>\n<h1>" as StaticString)
    bytes.append(words: form.title)
    bytes.append("</h1>\n<p class=code>" as StaticString)
    bytes.append(escaping: identity)
    bytes.append("</p>\n</header>\n" as StaticString)
  }

  /// «Código: por asignar · Versión 3 · 15 de enero de 2026 · Información pública».
  private var identity: String {
    let classification = kit.say(form.asksPersonalData ? "classified" : "public")
    return [
      kit.say("code", ["code": form.code]), kit.say("version", ["version": String(form.version)]), date,
      classification,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func notice() {
    guard form.needsNotice, let notice = kit.notice else { return }
    bytes.append("<section class=note><h2 id=notice>" as StaticString)
    bytes.append(escaping: kit.catalogue.say("notice.title"))
    bytes.append("</h2><p>" as StaticString)
    bytes.append(words: notice)
    if let policyAddress {
      bytes.append(" <a href=\"" as StaticString)
      bytes.append(escaping: policyAddress)
      bytes.append(policyAddress.hasPrefix("https:") ? "\" rel=external>" as StaticString : "\">")
      text("read-policy")
      bytes.append("</a>" as StaticString)
    }
    bytes.append("</p></section>\n" as StaticString)
  }

  private mutating func questions(_ digest: String) {
    bytes.append("<form autocomplete=off" as StaticString)
    if let intake = kit.settings.intake {
      bytes.append(" method=post action=\"" as StaticString)
      bytes.append(escaping: intake)
      bytes.append("\">\n" as StaticString)
    } else {
      // The policy lets it send nothing anywhere, not even to its own address.
      bytes.append(" method=post>\n" as StaticString)
    }
    for section in form.webSections { WebSection(section, of: form, kit).write(into: &bytes) }
    if kit.settings.intake != nil { posting(digest) }
    bytes.append("</form>\n" as StaticString)
  }

  /// What a form says of itself where it is posted without JavaScript.
  private mutating func posting(_ digest: String) {
    bytes.append("<p class=nojs><input type=hidden name=form value=\"\(form.id)/\(form.version)/\(digest)/")
    slot(.posted)
    bytes.append("\"><button class=main>" as StaticString)
    text("send-button")
    bytes.append("</button></p>\n" as StaticString)
  }

  private mutating func tools() {
    let sends = kit.settings.intake != nil
    bytes.append("<div id=tools hidden>" as StaticString)
    if form.asksPersonalData {
      bytes.append("<p>" as StaticString)
      text("not-kept")
      bytes.append("</p>" as StaticString)
    }
    if sends { button("send", "send-button", isMain: true) }
    button("save", "save", isMain: !sends)
    button("print", "print")
    bytes.append("<button type=button id=again hidden>" as StaticString)
    text("again")
    bytes.append("</button></div>\n<p id=status role=status></p>\n" as StaticString)
    if sends {
      bytes.append("<section id=queue hidden><h2>" as StaticString)
      text("queue")
      bytes.append("</h2><p>" as StaticString)
      text(form.asksPersonalData ? "queue-memory" : "queue-kept")
      bytes.append("</p><ul></ul></section>\n" as StaticString)
    }
    bytes.append("</main>\n" as StaticString)
  }

  private mutating func button(_ id: String, _ key: String, isMain: Bool = false) {
    bytes.append("<button type=button id=\(id)\(isMain ? " class=main" : "")>")
    text(key)
    bytes.append("</button>" as StaticString)
  }

  private mutating func footer(_ digest: String) {
    bytes.append("<footer>" as StaticString)
    bytes.append(
      escaping: kit.say(
        "footer",
        [
          "form": form.id.rawValue, "version": String(form.version),
          "digest": String(digest.prefix(8)),
        ]))
    bytes.append("</footer>\n" as StaticString)
  }
}
