/// What a drawing may be made of: the still part of [SVG 2](https://www.w3.org/TR/SVG2/) and of 1.1, and what
/// drawing programs write into it for themselves.
enum SVGLists {
  static let svg = "http://www.w3.org/2000/svg"
  static let xlink = "http://www.w3.org/1999/xlink"

  /// The words of a text.
  static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Neither links nor anything that runs, moves or brings another kind of page.
  static let elements = words(
    """
    svg g defs symbol use switch title desc metadata style
    path rect circle ellipse line polyline polygon image text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """)

  /// Those whose address may be a picture's own bytes.
  static let pictures: Set<String> = ["image", "feImage"]

  /// Attributes whose value a browser takes for numbers or words, and never for an address.
  static let plainAttributes = words(
    """
    id class lang role tabindex focusable version baseProfile viewBox preserveAspectRatio zoomAndPan
    contentScriptType contentStyleType requiredFeatures requiredExtensions systemLanguage type media title
    x y x1 x2 y1 y2 z cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate offset
    textLength lengthAdjust startOffset method spacing side gradientUnits gradientTransform spreadMethod
    patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits filterRes
    in in2 result mode operator k1 k2 k3 k4 values order kernelMatrix divisor bias targetX targetY edgeMode
    kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale
    xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
    tableValues slope intercept amplitude exponent azimuth elevation pointsAtX pointsAtY pointsAtZ
    limitingConeAngle enable-background
    """)

  /// Attributes that say the same as a style sheet, and are read like it.
  static let styleAttributes = words(
    """
    style transform transform-origin transform-box alignment-baseline baseline-shift clip clip-path clip-rule
    color color-interpolation color-interpolation-filters color-rendering cursor direction display
    dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
    font-size-adjust font-stretch font-style font-variant font-weight font-kerning font-feature-settings
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
    lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order pointer-events shape-rendering solid-color solid-opacity stop-color stop-opacity
    stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-anchor text-decoration text-decoration-color text-decoration-line
    text-decoration-style text-orientation font-variant-caps font-variant-ligatures font-variant-numeric
    font-variant-position font-variant-east-asian font-variation-settings inline-size shape-inside shape-margin
    shape-padding shape-subtract text-indent text-overflow text-rendering text-transform
    unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)

  /// `xlink:…` besides the address; nothing that browsers still read.
  static let xlinkAttributes: Set<String> = ["type", "show", "actuate", "title"]
  static let xmlAttributes: Set<String> = ["space", "lang", "id"]
  /// What is part of one mistake with the link itself.
  static let linkAttributes = words("href target rel download ping hreflang referrerpolicy")

  /// Vocabularies of drawing programs and of descriptions, in which nothing has a meaning for a browser.
  static func isInert(_ space: String) -> Bool {
    inert.contains(space) || space.hasPrefix("http://ns.adobe.com/")
  }

  private static let inert: Set<String> = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/", "http://creativecommons.org/ns#", "http://web.resource.org/cc/",
    "http://www.inkscape.org/namespaces/inkscape", "http://www.openswatchbook.org/uri/2009/osb",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd",
    "adobe:ns:meta/", "http://www.serif.com/", "http://www.bohemiancoding.com/sketch/ns",
  ]
}
