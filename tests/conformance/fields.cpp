#include "fields.h"

#include <fstream>
#include <sstream>

namespace demarche::conformance {

using nlohmann::json;

Fields::Fields(const json& object, std::string path) : object_(&object), path_(std::move(path)) {
    if (!object.is_object()) throw BadCase(path_ + " must be an object");
}

const json* Fields::may(const std::string& key) {
    read_.insert(key);
    const auto hit = object_->find(key);
    return hit == object_->end() ? nullptr : &*hit;
}

const json& Fields::need(const std::string& key) {
    if (const json* value = may(key)) return *value;
    throw BadCase(path_ + "/" + key + " is missing");
}

std::string Fields::text(const std::string& key) {
    const json& value = need(key);
    if (!value.is_string()) throw BadCase(path_ + "/" + key + " must be a text");
    return value.get<std::string>();
}

std::string Fields::text_or(const std::string& key, std::string otherwise) {
    return may(key) ? text(key) : std::move(otherwise);
}

double Fields::number(const std::string& key) {
    const json& value = need(key);
    if (!value.is_number()) throw BadCase(path_ + "/" + key + " must be a number");
    return value.get<double>();
}

double Fields::number_or(const std::string& key, double otherwise) {
    return may(key) ? number(key) : otherwise;
}

bool Fields::flag(const std::string& key) {
    const json* value = may(key);
    if (!value) return false;
    if (!value->is_boolean()) throw BadCase(path_ + "/" + key + " must be true or false");
    return value->get<bool>();
}

std::vector<std::string> Fields::words(const std::string& key) {
    return may(key) ? words_of(text(key)) : std::vector<std::string>{};
}

void Fields::done() const {
    for (const auto& [key, value] : object_->items()) {
        if (!read_.count(key)) throw BadCase(path_ + "/" + key + " is not a field of this kind of case");
    }
}

double share_of(const json& value, const std::string& path) {
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) {
        std::istringstream in(value.get<std::string>());
        double part = 0;
        double whole = 1;
        char slash = '/';
        in >> part;
        if (in && !in.eof()) in >> slash >> whole;
        if (in && slash == '/' && whole > 0 && in.peek() == std::istringstream::traits_type::eof()) return part / whole;
    }
    throw BadCase(path + " must be a share such as 0.55 or \"2/3\"");
}

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

json read_file(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw BadCase(path + " cannot be opened");
    try {
        return json::parse(in);
    } catch (const json::exception& fault) {
        throw BadCase(path + ": " + fault.what());
    }
}

}  // namespace demarche::conformance
