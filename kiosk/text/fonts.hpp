#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace atrio::text {

enum class Weight : std::uint8_t { regular, bold };

/// One face (file, index in its collection, weight) of the font table. Valid for the Fonts that
/// gave it.
struct FaceId {
  std::uint16_t value = 0;
  auto operator<=>(const FaceId&) const = default;
};

/// Writing habits of one font family (look.md §3); lengths in em of the family's own size.
struct FamilyMetrics {
  float em_factor;           ///< its size relative to the Latin beside it
  float line_advance;        ///< baseline to baseline
  float tight_line_advance;  ///< the same for labels of few lines
  float baseline;            ///< below a line's top, at `line_advance`
  float cap_height;          ///< ink height of its tall reference letter, regular weight
};

class Face;
struct FontTable;

/// The font table (assets/fonts.json) and the files it names. Files are mapped when first used,
/// never read whole. Use from one thread.
class Fonts {
 public:
  /// Reads the table and checks that every file stands where it says. Throws std::runtime_error
  /// naming the table and the place in it; for a missing font file also the Debian package that
  /// brings it.
  explicit Fonts(const std::filesystem::path& table);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// The face that writes most of a text in this language (BCP 47). A language the table does
  /// not know gets the table's first family.
  FaceId face_for(std::string_view language, Weight weight = Weight::regular) const;

  const FamilyMetrics& metrics(FaceId face) const;

  /// "NotoSans-Bold.ttf", "NotoSansCJK-Regular.ttc#2": the file's name and, in a collection,
  /// the index of the face.
  const std::string& name(FaceId face) const;

  /// For this folder: the opened face (text/face.hpp) and the parsed table.
  Face& face(FaceId id) const;
  const FontTable& table() const { return *table_; }

 private:
  struct Faces;
  std::unique_ptr<FontTable> table_;
  std::unique_ptr<Faces> faces_;
};

}  // namespace atrio::text
