#pragma once
// Text from files on a terminal: names in a model may hold control characters, which a terminal obeys.

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace demo {

namespace detail {

/// The length of the UTF-8 character that a text begins with; 0 for what is none, or a control character.
[[nodiscard]] inline std::size_t printable_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return first < 0x20 || first == 0x7F ? 0 : 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  // Control characters of Latin-1; longer forms of shorter characters; halves of pairs; beyond Unicode.
  const unsigned second = byte(1);
  const bool none = (first == 0xC2 && second < 0xA0) || (first == 0xE0 && second < 0xA0) ||
                    (first == 0xED && second >= 0xA0) || (first == 0xF0 && second < 0x90) ||
                    (first == 0xF4 && second >= 0x90);
  return none ? 0 : length;
}

}  // namespace detail

/// A text with "?" in place of each control character, line ends included, and of each byte that is no UTF-8.
[[nodiscard]] inline std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = detail::printable_length(text);
    result += length == 0 ? "?" : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

/// While it lives, what a stream writes is printable, but for line ends.
class PrintableStream {
 public:
  explicit PrintableStream(std::ostream& stream) : stream_(&stream), buffer_(stream.rdbuf()) { stream.rdbuf(&buffer_); }
  ~PrintableStream() {
    stream_->flush();
    stream_->rdbuf(buffer_.target());
  }
  PrintableStream(const PrintableStream&) = delete;
  PrintableStream& operator=(const PrintableStream&) = delete;

 private:
  /// Passes lines on as they become whole, so that a character is never cut in two.
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(std::streambuf* target) : target_(target) {}
    [[nodiscard]] std::streambuf* target() const noexcept { return target_; }

   protected:
    int_type overflow(int_type c) override {
      if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
      const char byte = traits_type::to_char_type(c);
      return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
    }
    std::streamsize xsputn(const char* text, std::streamsize count) override {
      const std::string_view added(text, static_cast<std::size_t>(count));
      const std::size_t end = added.rfind('\n');
      const std::size_t whole = end == std::string_view::npos ? 0 : pending_.size() + end + 1;
      pending_ += added;
      return whole == 0 || pass(whole) ? count : 0;
    }
    int sync() override { return pass(pending_.size()) && target_->pubsync() == 0 ? 0 : -1; }

   private:
    /// Passes so many bytes on.
    [[nodiscard]] bool pass(std::size_t count) {
      std::string text;
      std::string_view rest = std::string_view(pending_).substr(0, count);
      while (!rest.empty()) {
        const std::size_t line = std::min(rest.find('\n'), rest.size());
        text += printable(rest.substr(0, line));
        if (line < rest.size()) text += '\n';
        rest.remove_prefix(std::min(line + 1, rest.size()));
      }
      pending_.erase(0, count);
      const auto size = static_cast<std::streamsize>(text.size());
      return target_->sputn(text.data(), size) == size;
    }

    std::streambuf* target_;
    std::string pending_;
  };

  std::ostream* stream_;
  Buffer buffer_;
};

}  // namespace demo
