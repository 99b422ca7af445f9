// Mutates ONNX models as messages: fields, lists and whole submessages, and the names by which nodes are connected.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <onnx/onnx_pb.h>

#include <patdnn/network/onnx.hpp>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using Random = std::minstd_rand;

template <class List>
[[nodiscard]] const auto& any_of(const List& list, Random& random) {
  return list[random() % std::size(list)];
}

constexpr std::string_view attributes[] = {"alpha",
                                           "auto_pad",
                                           "axes",
                                           "axis",
                                           "beta",
                                           "ceil_mode",
                                           "count_include_pad",
                                           "dilations",
                                           "epsilon",
                                           "group",
                                           "kernel_shape",
                                           "keepdims",
                                           "mode",
                                           "nearest_mode",
                                           "num_outputs",
                                           "output_padding",
                                           "output_shape",
                                           "pads",
                                           "perm",
                                           "split",
                                           "strides",
                                           "antialias",
                                           "block_size",
                                           "coordinate_transformation_mode",
                                           "cubic_coeff_a",
                                           "exclude_outside",
                                           "extrapolation_value",
                                           "keep_aspect_ratio_policy",
                                           "output_dtype",
                                           "scales",
                                           "to",
                                           "transA",
                                           "transB",
                                           "value",
                                           "value_floats",
                                           "value_ints",
                                           "allowzero",
                                           "batch_axis",
                                           "batch_dims",
                                           "blocksize",
                                           "dtype",
                                           "equation",
                                           "exclusive",
                                           "k",
                                           "largest",
                                           "num_groups",
                                           "p",
                                           "reduction",
                                           "reverse",
                                           "select_last_index",
                                           "size",
                                           "time_axis",
                                           "upper",
                                           "start",
                                           "end",
                                           "fmod",
                                           "approximate",
                                           "lambd",
                                           "bias",
                                           "gamma",
                                           "detect_negative",
                                           "noop_with_empty_axes"};

// clang-format off
constexpr std::int64_t integers[] = {
    0, 1, -1, 2, 3, 4, 7, 8, 16, 127, 255, 256, 65535, 65536, (std::int64_t{1} << 31) - 1, std::int64_t{1} << 31,
    std::int64_t{1} << 32, std::int64_t{1} << 62, std::numeric_limits<std::int64_t>::max(),
    std::numeric_limits<std::int64_t>::min(), -2, -(std::int64_t{1} << 31)};
// clang-format on

constexpr float numbers[] = {
    0, 1, -1, 0.5F, 1e-30F, 3e38F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN(), 6};

/// Calls f with a message and all messages within it.
template <class F>
void each_message(Message& message, F&& f) {
  f(message);
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    const Reflection& reflect = *message.GetReflection();
    if (!field->is_repeated()) {
      each_message(*reflect.MutableMessage(&message, field), f);
      continue;
    }
    for (int i = 0; i < reflect.FieldSize(message, field); ++i) {
      each_message(*reflect.MutableRepeatedMessage(&message, field, i), f);
    }
  }
}

class Mutation {
 public:
  Mutation(::onnx::ModelProto& model, unsigned seed) : random_(seed) {
    each_message(model, [&](Message& message) { messages_.push_back(&message); });
    for (const auto& node : model.graph().node()) {
      names_.insert(names_.end(), node.output().begin(), node.output().end());
    }
    for (const auto& input : model.graph().input()) names_.push_back(input.name());
    for (const auto& tensor : model.graph().initializer()) names_.push_back(tensor.name());
    names_.emplace_back();
  }

  void apply() {
    Message& message = *any_of(messages_, random_);
    const auto& descriptor = *message.GetDescriptor();
    if (descriptor.field_count() == 0) return;
    // Mostly what is there.
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    const FieldDescriptor* field = fields.empty() || random_() % 8 == 0
                                       ? descriptor.field(static_cast<int>(random_()) % descriptor.field_count())
                                       : any_of(fields, random_);
    if (field->is_repeated()) {
      change_list(message, *field);
    } else if (random_() % 16 == 0) {
      message.GetReflection()->ClearField(&message, field);
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      // Before the field is asked for: one of several alternatives would take the place of the one that is there.
      const std::string copy = copy_of(field->message_type());
      (void)message.GetReflection()->MutableMessage(&message, field)->ParsePartialFromString(copy);
    } else {
      set(message, *field, -1);
    }
  }

 private:
  /// The bytes of a message of a type, from anywhere in the model; empty if there is none.
  [[nodiscard]] std::string copy_of(const google::protobuf::Descriptor* type) {
    std::vector<const Message*> all;
    for (const Message* message : messages_) {
      if (message->GetDescriptor() == type) all.push_back(message);
    }
    return all.empty() ? std::string() : any_of(all, random_)->SerializePartialAsString();
  }

  void change_list(Message& message, const FieldDescriptor& field) {
    const Reflection& reflect = *message.GetReflection();
    const int size = reflect.FieldSize(message, &field);
    const bool holds_messages = field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE;
    const int at = size == 0 ? 0 : static_cast<int>(random_() % static_cast<unsigned>(size));
    switch (random_() % (size == 0 ? 1 : 6)) {
      case 0:
        if (size > 64) return;
        if (holds_messages) {
          const std::string copy = copy_of(field.message_type());
          (void)reflect.AddMessage(&message, &field)->ParsePartialFromString(copy);
        } else {
          add(message, field);
        }
        break;
      case 1:
        reflect.SwapElements(&message, &field, at, size - 1);
        reflect.RemoveLast(&message, &field);
        break;
      case 2:
        reflect.SwapElements(&message, &field, at, static_cast<int>(random_() % static_cast<unsigned>(size)));
        break;
      default:
        if (holds_messages) {
          const std::string copy = copy_of(field.message_type());
          (void)reflect.MutableRepeatedMessage(&message, &field, at)->ParsePartialFromString(copy);
        } else {
          set(message, field, at);
        }
    }
  }

  [[nodiscard]] std::int64_t integer(std::int64_t before) {
    switch (random_() % 4) {
      case 0: return before ^ (std::int64_t{1} << (random_() % 32));
      case 1: return static_cast<std::int64_t>(static_cast<std::uint64_t>(before) + random_() % 5 - 2);
      default: return any_of(integers, random_);
    }
  }

  [[nodiscard]] std::string text(const FieldDescriptor& field, std::string before) {
    const std::string& name = field.name();
    const bool of_node = field.containing_type()->name() == "NodeProto";
    if (random_() % 8 != 0) {
      if (of_node && name == "op_type")
        return std::string(any_of(patdnn::network::onnx_import::detail::conversions, random_).first);
      if (of_node && (name == "input" || name == "output")) return any_of(names_, random_);
      if (field.containing_type()->name() == "AttributeProto" && name == "name") {
        return std::string(any_of(attributes, random_));
      }
    }
    const std::size_t size = before.size();
    before.resize(size + 16);
    before.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(before.data()), size, before.size()));
    return before;
  }

  /// A scalar, or the entry `at` of a list of them.
  void set(Message& message, const FieldDescriptor& field, int at) {
    const Reflection& reflect = *message.GetReflection();
    const bool one = at < 0;
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT64: {
        const auto value =
            integer(one ? reflect.GetInt64(message, &field) : reflect.GetRepeatedInt64(message, &field, at));
        one ? reflect.SetInt64(&message, &field, value) : reflect.SetRepeatedInt64(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_UINT64: {
        const auto value = static_cast<std::uint64_t>(integer(0));
        one ? reflect.SetUInt64(&message, &field, value) : reflect.SetRepeatedUInt64(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_INT32: {
        const auto value = static_cast<std::int32_t>(integer(0));
        one ? reflect.SetInt32(&message, &field, value) : reflect.SetRepeatedInt32(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_FLOAT: {
        const float value = any_of(numbers, random_);
        one ? reflect.SetFloat(&message, &field, value) : reflect.SetRepeatedFloat(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_DOUBLE: {
        const double value = any_of(numbers, random_);
        one ? reflect.SetDouble(&message, &field, value) : reflect.SetRepeatedDouble(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const auto& values = *field.enum_type();
        const int value =
            values.value(static_cast<int>(random_() % static_cast<unsigned>(values.value_count())))->number();
        one ? reflect.SetEnumValue(&message, &field, value) : reflect.SetRepeatedEnumValue(&message, &field, at, value);
        break;
      }
      case FieldDescriptor::CPPTYPE_STRING: {
        std::string value =
            text(field, one ? reflect.GetString(message, &field) : reflect.GetRepeatedString(message, &field, at));
        one ? reflect.SetString(&message, &field, std::move(value))
            : reflect.SetRepeatedString(&message, &field, at, std::move(value));
        break;
      }
      default: break;
    }
  }

  void add(Message& message, const FieldDescriptor& field) {
    const Reflection& reflect = *message.GetReflection();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_INT64: reflect.AddInt64(&message, &field, 1); break;
      case FieldDescriptor::CPPTYPE_UINT64: reflect.AddUInt64(&message, &field, 1); break;
      case FieldDescriptor::CPPTYPE_INT32: reflect.AddInt32(&message, &field, 1); break;
      case FieldDescriptor::CPPTYPE_FLOAT: reflect.AddFloat(&message, &field, 1); break;
      case FieldDescriptor::CPPTYPE_DOUBLE: reflect.AddDouble(&message, &field, 1); break;
      case FieldDescriptor::CPPTYPE_STRING: reflect.AddString(&message, &field, ""); break;
      default: return;
    }
    set(message, field, reflect.FieldSize(message, &field) - 1);
  }

  Random random_;
  std::vector<Message*> messages_;
  std::vector<std::string> names_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
  ::onnx::ModelProto model;
  if (seed % 64 == 0 || !model.ParseFromArray(data, static_cast<int>(size))) {
    return LLVMFuzzerMutate(data, size, max_size);
  }
  for (unsigned times = 1 + seed % 4; times > 0; --times) Mutation(model, seed + times).apply();
  std::string mutated;
  if (!model.SerializePartialToString(&mutated) || mutated.size() > max_size) return size;
  std::memcpy(data, mutated.data(), mutated.size());
  return mutated.size();
}
