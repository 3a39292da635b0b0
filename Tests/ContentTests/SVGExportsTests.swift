import Testing

@testable import Content

/// Drawings as drawing programs write them, and as somebody with bad intentions does.
struct SVGExportsTests {
  private func found(_ text: String) -> [String] { SVGScannerTests.found(text) }

  @Test(arguments: [inkscape, plainInkscape, illustrator, figma])
  func `an ordinary export is let through`(text: String) {
    #expect(found(text) == [])
  }

  private static let plainInkscape = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!-- Created with Inkscape (http://www.inkscape.org/) -->

    <svg
       width="90mm"
       height="40mm"
       viewBox="0 0 90 40"
       version="1.1"
       id="svg5"
       xmlns:xlink="http://www.w3.org/1999/xlink"
       xmlns="http://www.w3.org/2000/svg"
       xmlns:svg="http://www.w3.org/2000/svg">
      <defs
         id="defs2">
        <linearGradient
           id="cielo">
          <stop
             style="stop-color:#8cc9cd;stop-opacity:1;"
             offset="0"
             id="stop1" />
        </linearGradient>
        <linearGradient
           xlink:href="#cielo"
           id="cielo2"
           x1="3"
           y1="7"
           x2="60"
           y2="31"
           gradientUnits="userSpaceOnUse"
           gradientTransform="matrix(1.2,0,0,0.8,-3,2)" />
      </defs>
      <g
         id="layer1"
         transform="translate(-20,-11)">
        <path
           style="fill:url(#cielo2);stroke-width:0.26;stroke-dasharray:none;-inkscape-stroke:none"
           d="m 24,16 c 2,3 8,1 12,9 z"
           id="path7" />
        <text
           xml:space="preserve"
           style="font-size:5px;line-height:1.25;-inkscape-font-specification:'Work Sans, Bold'"
           x="30"
           y="20"
           id="text9"><tspan
             id="tspan9"
             x="30"
             y="20">Río &amp; páramo</tspan></text>
        <image
           width="4"
           height="4"
           preserveAspectRatio="none"
           xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ
    AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
    "
           id="image3" />
      </g>
    </svg>

    """

  private static let inkscape = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <svg width="48" height="48" viewBox="0 0 48 48" version="1.1" id="svg8" inkscape:version="1.3 (0e150ed, 2023)"
       sodipodi:docname="escudo.svg" inkscape:export-filename="C:\\dibujos\\escudo.png" inkscape:export-xdpi="96"
       xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
       xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
       xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
       xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <sodipodi:namedview id="base" pagecolor="#ffffff" bordercolor="#666666" borderopacity="1.0"
         inkscape:pageopacity="0.0" inkscape:zoom="4" inkscape:current-layer="layer1" showgrid="true">
        <inkscape:grid type="xygrid" id="grid10" units="px" originx="0" />
        <sodipodi:guide position="0,24" orientation="0,1" id="guide1" inkscape:locked="false" />
      </sodipodi:namedview>
      <defs id="defs2">
        <inkscape:path-effect effect="spiro" id="path-effect3" is_visible="true" lpeversion="1" />
        <inkscape:perspective sodipodi:type="inkscape:persp3d" inkscape:vp_x="0 : 24 : 1" id="perspective4" />
      </defs>
      <metadata id="metadata5">
        <rdf:RDF>
          <cc:Work rdf:about="">
            <dc:format>image/svg+xml</dc:format>
            <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" />
            <cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/" />
            <dc:creator><cc:Agent><dc:title>Oficina</dc:title></cc:Agent></dc:creator>
          </cc:Work>
        </rdf:RDF>
      </metadata>
      <g inkscape:label="Capa 1" inkscape:groupmode="layer" id="layer1" style="display:inline">
        <path sodipodi:type="star" style="fill:#e39a3b" id="path6" inkscape:transform-center-x="0.3"
           sodipodi:sides="5" d="M 24,4 30,40 6,18 Z" sodipodi:nodetypes="cccc" inkscape:path-effect="#path-effect3" />
      </g>
    </svg>
    """

  private static let illustrator = """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- Generator: Adobe Illustrator 24.1.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <svg version="1.1" id="Capa_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
    \t x="0px" y="0px" viewBox="0 0 64 64" style="enable-background:new 0 0 64 64;" xml:space="preserve">
    <style type="text/css">
    \t.st0{fill:#0B4F57;}
    \t.st1{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);}
    \t.st2{font-family:'MyriadPro-Regular';filter:url(#Adobe_OpacityMaskFilter);}
    </style>
    <switch>
    <g id="Fondo"><defs><rect id="SVGID_1_" width="64" height="64"/></defs>
    \t<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
    \t<polygon class="st0" points="6,15 23,9 23,49 6,55 "/>
    \t<text transform="matrix(1 0 0 1 8.5 30)" class="st2">Plan</text></g>
    </switch>
    </svg>

    """

  private static let figma = """
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg" \
    xmlns:xlink="http://www.w3.org/1999/xlink">
    <g clip-path="url(#clip0_12_34)" filter="url(#filter0_d_12_34)">
    <path fill-rule="evenodd" clip-rule="evenodd" d="M12 2L22 20H2L12 2Z" fill="url(#paint0_linear_12_34)"/>
    <rect width="24" height="24" fill="url(#pattern0)" style="mix-blend-mode:multiply"/>
    <mask id="mask0" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="9" height="9"></mask>
    </g>
    <defs>
    <filter id="filter0_d_12_34" x="0" y="0" width="24" height="24" filterUnits="userSpaceOnUse" \
    color-interpolation-filters="sRGB">
    <feFlood flood-opacity="0" result="BackgroundImageFix"/>
    <feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0"/>
    <feOffset dy="4"/><feGaussianBlur stdDeviation="2"/>
    <feBlend mode="normal" in="SourceGraphic" in2="effect1" result="shape"/>
    </filter>
    <pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1">
    <use xlink:href="#image0_12_34" transform="scale(0.01)"/></pattern>
    <linearGradient id="paint0_linear_12_34" x1="12" y1="2" x2="12" y2="20" gradientUnits="userSpaceOnUse">
    <stop stop-color="#1D8583"/><stop offset="1" stop-color="#15696C" stop-opacity="0.5"/></linearGradient>
    <clipPath id="clip0_12_34"><rect width="24" height="24" fill="white"/></clipPath>
    <image id="image0_12_34" width="100" height="100" xlink:href="data:image/jpeg;base64,/9j/4AAQ"/>
    </defs>
    </svg>
    """

  /// A drawing like those that got past a list of bad things.
  private static func hostile(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\">\(inside)<rect/></svg>"
  }

  @Test(arguments: [
    ("<!--> <a b=\" --><script>alert(1)</script><!-- \"/> -->", ["notPlain 95 <script>"]),
    ("<style>@im<![CDATA[port \"http://a.b/c\";]]></style>", ["notPlain 86 @import"]),
    ("<style>@im<!-- x -->port \"http://a.b/c\";</style>", ["notPlain 86 @import"]),
    ("<style><h:style/>@import \"http://a.b/c\";</style>", ["notPlain 86 <h:style>", "notPlain 96 @import"]),
    ("<style>rect{fill:\\75\r\nrl(http://a.b/c)}</style>", ["outside 96 url(http://a.b/c)"]),
    ("<style>svg{background-image:image-set(\"http://a.b/c\" 1x)}</style>", ["notPlain 107 image-set(…)"]),
    ("<image><set attributeName='href' to='http://a.b/c.png'/></image>", ["notPlain 86 <set>"]),
    ("<h:meta http-equiv=\"refresh\" content=\"0;url=http://a.b/c\"/>", ["notPlain 79 <h:meta>"]),
    ("<h:img srcset='http://a.b/c 1x'/>", ["notPlain 79 <h:img>"]),
    ("<h:video poster='http://a.b/c'/>", ["notPlain 79 <h:video>"]),
    (
      "<a><text>x</text><animate attributeName='href' values='java&#0115;cript:alert(1)'/></a>",
      ["link 79 <a>", "notPlain 96 <animate>"]
    ),
    ("<SCRIPT>alert(1)</SCRIPT>", ["notPlain 79 <SCRIPT>"]),
  ])
  func `what got past a list of bad things is on no list of good ones`(inside: String, expected: [String]) {
    #expect(found(Self.hostile(inside)) == expected)
  }

  @Test func `a page that asks for a password is no drawing`() {
    let page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><form action='http://a.b/c'/></body></html>"
    #expect(found(page) == ["notSVG 0 <html>"])
  }
}
