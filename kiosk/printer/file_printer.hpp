#pragma once

#include "printer/printer.hpp"

#include <filesystem>
#include <string>
#include <utility>

namespace atrio::printer {

/// "0042": jobs in a folder sort by name up to the ten-thousandth.
std::string job_name(int number);

/// Prints into one file, job after job: a printer for desks without one.
class FilePrinter : public Printer {
 public:
  explicit FilePrinter(std::filesystem::path file) : file_(std::move(file)) {}
  PrinterState status() override;
  /// A job that does not fit on the disk leaves the file as it was.
  PrintReport print(std::span<const std::uint8_t> job) override;

 private:
  std::filesystem::path file_;
};

/// Prints each job into a new file of one folder: 0001.bin, 0002.bin … A name appears only with
/// the whole job behind it.
class FolderPrinter : public Printer {
 public:
  explicit FolderPrinter(std::filesystem::path folder) : folder_(std::move(folder)) {}
  PrinterState status() override;
  PrintReport print(std::span<const std::uint8_t> job) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace atrio::printer
