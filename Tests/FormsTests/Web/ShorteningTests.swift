import Bytes
import Testing

@testable import Forms

struct ShorteningTests {
  @Test(arguments: [
    ("const value = 1\nconst other = value + 2", "const a=1\nconst b=a+2"),
    ("// said of it\nlet count = 0\n\n  count += 1", "let a=0\na+=1"),
    ("const text = 'value // no'\nuse(text.value)", "const a='value // no'\nuse(a.value)"),
    ("const row = 1\nuse({row, other: row})", "const a=1\nuse({row:a,other:a})"),
    ("const {id, most: top1} = data\nuse(id, top1)", "const{id:b,most:a}=data\nuse(b,a)"),
    ("const run = (first, second) => first / second", "const c=(b,a)=>b/a"),
    ("const found = /a[/]'b/gu.exec(words)", "const a=/a[/]'b/gu.exec(words)"),
    ("try { run() } catch (error) { return }", "try{run()}catch(a){return}"),
    ("const found = list\n  .map(each => each.id)\n  .sort()", "const b=list.map(a=>a.id).sort()"),
    ("const first = a\n(second)", "const b=a\n(second)"),
    ("use(x + +y, x - -y)", "use(x+ +y,x- -y)"),
    ("const name = 1\nuse(name)", "const name=1\nuse(name)"),
  ])
  func `a script does the same in fewer bytes`(_ script: String, _ expected: String) {
    #expect(ScriptShortening.shorten(Array(script.utf8)).text == expected)
  }

  @Test(arguments: [
    "const text = `${value}`", "/* said */ run()", "const text = 'not ended\n'", "const ñ = 1",
  ])
  func `a script that is not understood stays as it is`(_ script: String) {
    #expect(ScriptShortening.shorten(Array(script.utf8)).text == script)
  }

  @Test func `the theme's own scripts are understood`() throws {
    let source = try WebFixture.theme().source(Set(WebFormTheme.Part.allCases))
    #expect(try #require(ScriptToken.all(of: source)).contains { $0.text == "questionOf" })
    let short = ScriptShortening.shorten(source)
    #expect(short.count * 3 < source.count * 2)
    #expect(try #require(ScriptToken.all(of: short)).allSatisfy { $0.text != "questionOf" })
  }

  @Test func `shortening changes nothing but names, blanks and comments`() throws {
    let long = try WebFixture.theme().source(Set(WebFormTheme.Part.allCases))
    let tokens = try #require(ScriptToken.all(of: long))
    let again = try #require(ScriptToken.all(of: ScriptShortening.shorten(long)))
    let marks = { (tokens: [ScriptToken]) in tokens.filter { $0.kind != .word && $0.text != ":" }.map(\.text)
    }
    #expect(marks(tokens) == marks(again))
  }

  @Test(arguments: [
    ("a { color: red; }\n\nb > c { margin: 0 auto; }", "a{color:red}b > c{margin:0 auto}"),
    ("/* said */ a :hover { x: calc(1px + 2px); }", "a :hover{x:calc(1px + 2px)}"),
    (
      ":root { --paper: #fff; --ink: #000; } a { color: var(--ink, #111); }",
      ":root{--a:#fff;--b:#000}a{color:var(--b,#111)}"
    ),
    ("a::after { content: \" /* -- */ \"; }", "a::after{content:\" /* -- */ \"}"),
    (
      "@media (min-width: 4rem) and (color) { a, b { x: y; } }",
      "@media (min-width:4rem) and (color){a,b{x:y}}"
    ),
    (".a { -webkit-x: y; } .b--c { x: y; }", ".a{-webkit-x:y}.b--c{x:y}"),
  ])
  func `a style says the same in fewer bytes`(_ style: String, _ expected: String) {
    #expect(StyleShortening.shorten(Array(style.utf8)).text == expected)
  }
}
