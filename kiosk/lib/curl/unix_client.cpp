#include "lib/curl/unix_client.hpp"

#include <curl/curl.h>

#include <new>

namespace atrio::curl {
namespace {

/// curl_global_init is not safe on two threads; a local static is made once.
void start_library() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl does not start");
}

struct Body {
  std::string text;
  std::size_t most;
};

std::size_t receive(char* bytes, std::size_t size, std::size_t count, void* body) {
  auto& received = *static_cast<Body*>(body);
  if (received.text.size() + size * count > received.most) return 0;  // curl: stop
  received.text.append(bytes, size * count);
  return size * count;
}

}  // namespace

/// A multi handle, because only its wait can be ended from another thread at once.
class UnixClient::Transfer {
 public:
  Transfer() : easy_(curl_easy_init()), multi_(curl_multi_init()) {
    if (!easy_ || !multi_) throw std::bad_alloc();
  }
  ~Transfer() {
    curl_multi_remove_handle(multi_, easy_);
    curl_multi_cleanup(multi_);
    curl_easy_cleanup(easy_);
  }
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  CURL* easy() { return easy_; }
  void wake() { curl_multi_wakeup(multi_); }

  /// Runs the transfer to its end or until `cancelled`.
  CURLcode run(const std::atomic<bool>& cancelled) {
    curl_multi_add_handle(multi_, easy_);
    CURLcode result = CURLE_ABORTED_BY_CALLBACK;
    for (int running = 1; running > 0 && !cancelled;) {
      if (curl_multi_perform(multi_, &running) != CURLM_OK) break;
      // curl shortens the wait to its own time limits by itself.
      if (running > 0) curl_multi_poll(multi_, nullptr, 0, 60'000, nullptr);
    }
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left))
      if (message->msg == CURLMSG_DONE) result = message->data.result;
    curl_multi_remove_handle(multi_, easy_);
    return result;
  }

 private:
  CURL* easy_;
  CURLM* multi_;
};

UnixClient::UnixClient(std::filesystem::path socket, std::size_t max_body_bytes)
    : socket_(std::move(socket)), max_body_bytes_(max_body_bytes) {
  start_library();
  transfer_ = std::make_unique<Transfer>();
}

UnixClient::~UnixClient() = default;

Answer UnixClient::get(const std::string& path, std::chrono::milliseconds time) {
  return perform(path, nullptr, time);
}

Answer UnixClient::post(const std::string& path, std::string_view json,
                        std::chrono::milliseconds time) {
  return perform(path, &json, time);
}

void UnixClient::cancel() {
  cancelled_ = true;
  transfer_->wake();
}

Answer UnixClient::perform(const std::string& path, const std::string_view* json,
                           std::chrono::milliseconds time) {
  CURL* easy = transfer_->easy();
  curl_easy_reset(easy);
  Body body{{}, max_body_bytes_};
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
      curl_slist_append(nullptr, "Content-Type: application/json"), &curl_slist_free_all);
  curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, socket_.c_str());
  curl_easy_setopt(easy, CURLOPT_URL, ("http://hall" + path).c_str());
  curl_easy_setopt(easy, CURLOPT_PROXY, "");  // no environment variable leads elsewhere
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(time.count()));
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &receive);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
  if (json) {
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(json->size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, json->data());
  }
  const CURLcode result = transfer_->run(cancelled_);
  if (result != CURLE_OK)
    throw Unreachable(socket_.string() + " " + path + ": " + curl_easy_strerror(result));
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return {static_cast<int>(status), std::move(body.text)};
}

}  // namespace atrio::curl
