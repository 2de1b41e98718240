#include "receipt/mask.hpp"

#include "receipt/png.hpp"
#include "support/catch.hpp"

using namespace atrio;

TEST_CASE("a grey picture is a shape: white is inside", "[receipt]") {
  const std::vector<std::uint8_t> grey{0, 255, 128, 0, 10, 20};
  const auto mask = receipt::decode_mask(receipt::encode_png(3, 2, grey), "x.png");
  CHECK(mask.width == 3);
  CHECK(mask.height == 2);
  CHECK(mask.coverage == grey);
}

TEST_CASE("a damaged or foreign picture is refused by name", "[receipt]") {
  const std::vector<std::uint8_t> grey(100, 0);
  const std::string png = receipt::encode_png(10, 10, grey);
  CHECK_THROWS_WITH(receipt::decode_mask("GIF89a", "a.png"), "a.png: not a PNG picture");
  CHECK_THROWS_WITH(receipt::decode_mask(png.substr(0, png.size() / 2), "b.png"),
                    Catch::Contains("b.png: "));
}

TEST_CASE("a small file cannot ask for a huge picture", "[receipt]") {
  const std::vector<std::uint8_t> grey(2049, 0);
  CHECK_THROWS_WITH(receipt::decode_mask(receipt::encode_png(2049, 1, grey), "c.png"),
                    Catch::Contains("wider or higher than 2048"));
}
