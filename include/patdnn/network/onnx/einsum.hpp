#pragma once
// Einsum as transposes, products of matrices and sums: operands are joined one by one.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/formula.hpp>
#include <patdnn/network/onnx/shape.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// What an axis is called: a letter, or 256 and more for axes under an ellipsis, counted from the last.
using Labels = std::vector<int>;

[[nodiscard]] inline bool holds(const Labels& labels, int label) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

/// An operand whose axes have labels, each once.
struct Labelled {
  ValueId x;
  Labels labels;
};

/// The terms of "ij,jk->ik".
struct Equation {
  std::vector<std::string> operands;
  std::string result;
  bool has_result = false;
};

[[nodiscard]] inline Equation parse_equation(const std::string& text) {
  Equation equation;
  std::string rest;
  std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [](char c) { return c != ' '; });
  const std::size_t arrow = rest.find("->");
  if (arrow != std::string::npos) {
    equation.has_result = true;
    equation.result = rest.substr(arrow + 2);
    rest.resize(arrow);
  }
  for (std::size_t at = 0;;) {
    const std::size_t comma = rest.find(',', at);
    equation.operands.push_back(rest.substr(at, comma == std::string::npos ? comma : comma - at));
    if (comma == std::string::npos) break;
    at = comma + 1;
  }
  return equation;
}

/// The labels of a term; an ellipsis stands for `hidden` axes. Throws CorruptFile.
[[nodiscard]] inline Labels labels_of(const std::string& term, std::size_t hidden) {
  Labels labels;
  bool has_ellipsis = false;
  for (std::size_t i = 0; i < term.size(); ++i) {
    if (std::isalpha(static_cast<unsigned char>(term[i])) != 0) {
      labels.push_back(term[i]);
    } else if (term.compare(i, 3, "...") == 0 && !has_ellipsis) {
      has_ellipsis = true;
      i += 2;
      for (std::size_t axis = hidden; axis-- > 0;) labels.push_back(256 + static_cast<int>(axis));
    } else {
      throw CorruptFile(message("equation with '", term, "', expected letters and at most one '...'"));
    }
  }
  return labels;
}

/// Sums over axes, and products of two operands over the axes that they share.
class EinsumWriter {
 public:
  EinsumWriter(Importer& to, std::string name) : to_(to), name_(std::move(name)) {}

  /// The diagonal of axes that have one label.
  [[nodiscard]] Labelled diagonal(Labelled a) {
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
      const auto same = std::find(a.labels.begin() + static_cast<std::ptrdiff_t>(i) + 1, a.labels.end(), a.labels[i]);
      if (same == a.labels.end()) continue;
      const auto j = static_cast<std::size_t>(same - a.labels.begin());
      const Dims dims = to_.dims(a.x);
      const std::size_t n = dims[i];
      if (dims[j] != n) {
        throw ShapeMismatch(
            message("axes ", i, " and ", j, " of ", to_text(dims), " have one label, expected one extent"));
      }
      std::vector<std::size_t> order;
      Dims rest;
      Labels labels;
      for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        if (axis == i || axis == j) continue;
        order.push_back(axis);
        rest.push_back(dims[axis]);
        labels.push_back(a.labels[axis]);
      }
      order.push_back(i);
      order.push_back(j);
      labels.push_back(a.labels[i]);
      rest.push_back(n * n);
      a.x = to_.add(next("ordered"), Transpose{order}, {a.x});
      a.x = to_.reshape(next("flat"), a.x, rest);
      Slice slice = whole(rest);
      slice.count.back() = n;
      slice.step.back() = static_cast<std::ptrdiff_t>(n) + 1;
      a.x = to_.add(next("diagonal"), std::move(slice), {a.x});
      return diagonal({a.x, std::move(labels)});
    }
    return a;
  }

  /// The sum over all axes but those of `kept`.
  [[nodiscard]] Labelled sum(Labelled a, const Labels& kept) {
    std::vector<std::size_t> axes;
    Dims dims;
    Labels labels;
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
      if (!holds(kept, a.labels[i])) {
        axes.push_back(i);
        continue;
      }
      dims.push_back(to_.dims(a.x)[i]);
      labels.push_back(a.labels[i]);
    }
    if (axes.empty()) return a;
    a.x = to_.add(next("sum"), Reduce{Reduce::Kind::sum, std::move(axes)}, {a.x});
    return {to_.reshape(next("left"), a.x, std::move(dims)), std::move(labels)};
  }

  /// The axes in the order of `labels`, with extents of 1 for those that are missing.
  [[nodiscard]] ValueId ordered(const Labelled& a, const Labels& labels) {
    std::vector<std::size_t> order;
    Dims dims;
    for (const int label : labels) {
      const auto found = std::find(a.labels.begin(), a.labels.end(), label);
      const auto axis = static_cast<std::size_t>(found - a.labels.begin());
      dims.push_back(found == a.labels.end() ? 1 : to_.dims(a.x)[axis]);
      if (found != a.labels.end()) order.push_back(axis);
    }
    ValueId x = a.x;
    if (!std::is_sorted(order.begin(), order.end())) x = to_.add(next("ordered"), Transpose{std::move(order)}, {x});
    return to_.reshape(next("axes"), x, std::move(dims));
  }

  /// The product of two operands, summed over the axes that they share and that are not `needed`.
  [[nodiscard]] Labelled product(Labelled a, Labelled b, const Labels& needed) {
    a = sum(a, joined(needed, b.labels));
    b = sum(b, joined(needed, a.labels));
    // Where a shared axis has one entry in one operand alone, the other operand is summed over it first.
    const auto one_in = [&](const Labelled& side, int label) {
      const auto at = std::find(side.labels.begin(), side.labels.end(), label) - side.labels.begin();
      return to_.dims(side.x)[static_cast<std::size_t>(at)] == 1;
    };
    Labels batch;
    Labels summed;
    for (const int label : a.labels) {
      if (!holds(b.labels, label)) continue;
      if (holds(needed, label)) {
        batch.push_back(label);
      } else {
        summed.push_back(label);
      }
    }
    for (const int label : Labels(summed)) {
      if (one_in(a, label) == one_in(b, label)) continue;
      Labelled& side = one_in(a, label) ? b : a;
      Labels others = side.labels;
      std::erase(others, label);
      side = sum(side, others);
      Labelled& other = &side == &a ? b : a;
      others = other.labels;
      std::erase(others, label);
      other = {ordered(other, others), others};
      std::erase(summed, label);
    }
    const auto only = [&](const Labelled& side) {
      Labels labels;
      std::copy_if(side.labels.begin(), side.labels.end(), std::back_inserter(labels),
                   [&](int label) { return !holds(batch, label) && !holds(summed, label); });
      return labels;
    };
    const Labels of_a = only(a);
    const Labels of_b = only(b);
    Labels labels = joined(batch, joined(of_a, of_b));
    if (summed.empty()) {
      const ValueId left = ordered(a, labels);
      const ValueId right = ordered(b, labels);
      return {apply(to_, next("product"), Elementwise::Function::multiply, {left, right}), std::move(labels)};
    }
    const ValueId left = matrices(a, batch, of_a, summed);
    const ValueId right = matrices(b, batch, summed, of_b);
    ValueId y = to_.add(next("product"), MatMul{}, {left, right});
    Dims dims = to_.dims(y);
    dims.resize(batch.size());
    for (const auto& [side, own] : {std::pair(&a, &of_a), std::pair(&b, &of_b)}) {
      for (const int label : *own) {
        const auto at = std::find(side->labels.begin(), side->labels.end(), label) - side->labels.begin();
        dims.push_back(to_.dims(side->x)[static_cast<std::size_t>(at)]);
      }
    }
    return {to_.reshape(next("axes"), y, std::move(dims)), std::move(labels)};
  }

 private:
  [[nodiscard]] std::string next(const char* what) { return message(name_, ".", what, ".", count_++); }

  [[nodiscard]] static Labels joined(Labels a, const Labels& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  }

  /// The axes of `batch`, then those of `rows` as one axis and those of `columns` as one.
  [[nodiscard]] ValueId matrices(const Labelled& a, const Labels& batch, const Labels& rows, const Labels& columns) {
    const ValueId x = ordered(a, joined(batch, joined(rows, columns)));
    const Dims all = to_.dims(x);
    Dims dims(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(batch.size()));
    dims.push_back(elements(std::span(all).subspan(batch.size(), rows.size())));
    dims.push_back(elements(std::span(all).subspan(batch.size() + rows.size())));
    return to_.reshape(next("matrices"), x, std::move(dims));
  }

  Importer& to_;
  std::string name_;
  std::size_t count_ = 0;
};

}  // namespace detail

inline std::vector<ValueId> import_einsum(Importer& to, const ImportedNode& node) {
  using detail::Labels;
  const std::string text = node.text("equation", "");
  const detail::Equation equation = detail::parse_equation(text);
  if (equation.operands.size() != node.inputs()) {
    throw ShapeMismatch(message("equation '", text, "' has ", equation.operands.size(), " operands, but the node has ",
                                node.inputs(), " inputs"));
  }
  detail::EinsumWriter writer(to, node.name());
  std::vector<detail::Labelled> operands;
  std::size_t hidden = 0;  // axes under an ellipsis, at most
  Labels letters;          // of all operands
  for (std::size_t i = 0; i < node.inputs(); ++i) {
    const std::string& term = equation.operands[i];
    const Dims& dims = to.dims(node.input(i));
    const std::size_t own = detail::labels_of(term, 0).size();
    const bool has_ellipsis = term.find("...") != std::string::npos;
    if (own > dims.size() || (own < dims.size() && !has_ellipsis)) {
      throw ShapeMismatch(message("'", term, "' of equation '", text, "' for an input of ", to_text(dims)));
    }
    hidden = std::max(hidden, dims.size() - own);
    Labels labels = detail::labels_of(term, dims.size() - own);
    letters.insert(letters.end(), labels.begin(), labels.end());
    operands.push_back(writer.diagonal({node.input(i), std::move(labels)}));
  }
  Labels result;
  if (equation.has_result) {
    result = detail::labels_of(equation.result, hidden);
  } else {
    // All axes under ellipses, and then the letters that appear once.
    result = detail::labels_of("...", hidden);
    for (int letter = 'A'; letter <= 'z'; ++letter) {
      if (std::count(letters.begin(), letters.end(), letter) == 1) result.push_back(letter);
    }
  }
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (!detail::holds(letters, result[i]) || std::count(result.begin(), result.end(), result[i]) > 1) {
      throw ShapeMismatch(message("equation '", text, "' has an axis in its result that no operand has, or twice"));
    }
  }
  detail::Labelled all = operands[0];
  for (std::size_t i = 1; i < operands.size(); ++i) {
    Labels needed = result;
    for (std::size_t j = i + 1; j < operands.size(); ++j) {
      needed.insert(needed.end(), operands[j].labels.begin(), operands[j].labels.end());
    }
    all = writer.product(std::move(all), operands[i], needed);
  }
  all = writer.sum(std::move(all), result);
  return {writer.ordered(all, result)};
}

}}}}  // namespace patdnn::v0::network::onnx_import
