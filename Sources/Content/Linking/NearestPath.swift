import Diagnostics

/// «Did you mean» for a path that leads nowhere.
enum NearestPath {
  /// The same path in other capitals, the same name in another folder, or the nearest spelling.
  static func hints(for path: String, in index: ContentIndex) -> [Message] {
    nearest(to: path, in: index).map { [Message("did-you-mean", ["word": $0])] } ?? []
  }

  private static func nearest(to path: String, in index: ContentIndex) -> String? {
    let lowered = path.lowercased()
    let name = lowered.split(separator: "/").last ?? ""
    var sameName: String?
    for file in index.files {
      let other = file.path.lowercased()
      if other == lowered { return file.path }
      if sameName == nil, other.split(separator: "/").last == name { sameName = file.path }
    }
    return sameName ?? NearestWord.to(path, among: index.files.lazy.map(\.path))
  }
}
