/// The families of zones, after the files of the IANA time zone database, release 2025b.
extension TimeZoneTable {
  private typealias Family = TimeZoneFamily

  /// The first is the house's own; a zone stands in one family only.
  static let families: [TimeZoneFamily] = [
    Family(-300, "-05", "America/Bogota America/Eirunepe America/Guayaquil America/Lima America/Rio_Branco"),
    Family(-120, "-02", "America/Noronha"),
    Family(-120, "-02", summer: "-01", .greenland, "America/Nuuk America/Scoresbysund"),
    Family(
      -180, "-03",
      """
      America/Argentina/Buenos_Aires America/Araguaina America/Argentina/Catamarca
      America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja
      America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta
      America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman
      America/Argentina/Ushuaia America/Asuncion America/Bahia America/Belem America/Cayenne
      America/Coyhaique America/Fortaleza America/Maceio America/Montevideo America/Paramaribo
      America/Punta_Arenas America/Recife America/Santarem America/Sao_Paulo Atlantic/Stanley
      """),
    Family(-180, "-03", summer: "-02", .northAmerica, "America/Miquelon"),
    Family(
      -240, "-04",
      """
      America/Caracas America/Boa_Vista America/Campo_Grande America/Cuiaba America/Guyana America/La_Paz
      America/Manaus America/Porto_Velho
      """),
    Family(-240, "-04", summer: "-03", .chile, "America/Santiago"),
    Family(-360, "-06", "Pacific/Galapagos"),
    Family(-360, "-06", summer: "-05", .easterIsland, "Pacific/Easter"),
    Family(
      -540, "AKST", summer: "AKDT", .northAmerica,
      "America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat"),
    Family(
      -240, "AST",
      """
      America/Puerto_Rico America/Anguilla America/Antigua America/Aruba America/Barbados
      America/Blanc-Sablon America/Curacao America/Dominica America/Grenada America/Guadeloupe
      America/Kralendijk America/Lower_Princes America/Marigot America/Martinique America/Montserrat
      America/Port_of_Spain America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia
      America/St_Thomas America/St_Vincent America/Tortola
      """),
    Family(
      -240, "AST", summer: "ADT", .northAmerica,
      "America/Halifax America/Glace_Bay America/Goose_Bay America/Moncton America/Thule Atlantic/Bermuda"),
    Family(60, "CET", summer: "CEST", .europeanUnion, "Europe/Madrid"),
    Family(-300, "CST", summer: "CDT", .cuba, "America/Havana"),
    Family(
      -360, "CST",
      """
      America/Mexico_City America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica
      America/El_Salvador America/Guatemala America/Managua America/Merida America/Monterrey
      America/Regina America/Swift_Current America/Tegucigalpa
      """),
    Family(
      -360, "CST", summer: "CDT", .northAmerica,
      """
      America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Matamoros America/Menominee
      America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem
      America/Ojinaga America/Rankin_Inlet America/Resolute America/Winnipeg
      """),
    Family(-300, "EST", "America/Panama America/Atikokan America/Cancun America/Cayman America/Jamaica"),
    Family(
      -300, "EST", summer: "EDT", .northAmerica,
      """
      America/New_York America/Detroit America/Grand_Turk America/Indiana/Indianapolis
      America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes
      America/Indiana/Winamac America/Iqaluit America/Kentucky/Louisville America/Kentucky/Monticello
      America/Nassau America/Port-au-Prince America/Toronto
      """),
    Family(0, "GMT", "America/Danmarkshavn"),
    Family(0, "UTC", "UTC"),
    Family(-600, "HST", "Pacific/Honolulu"),
    Family(-600, "HST", summer: "HDT", .northAmerica, "America/Adak"),
    Family(
      -420, "MST",
      """
      America/Phoenix America/Creston America/Dawson America/Dawson_Creek America/Fort_Nelson
      America/Hermosillo America/Mazatlan America/Whitehorse
      """),
    Family(
      -420, "MST", summer: "MDT", .northAmerica,
      """
      America/Denver America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Edmonton
      America/Inuvik
      """),
    Family(-210, "NST", summer: "NDT", .northAmerica, "America/St_Johns"),
    Family(
      -480, "PST", summer: "PDT", .northAmerica, "America/Los_Angeles America/Tijuana America/Vancouver"),
    Family(0, "WET", summer: "WEST", .canaries, "Atlantic/Canary"),
  ]
}
