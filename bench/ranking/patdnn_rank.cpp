// Whether the cost model ranks the forms of a layer as they run: for each layer of five networks, the expected and the
// measured time of every form, and for each two forms of a layer whose measured times differ enough, whether the model
// likes the same one better.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "../../examples/number_range.hpp"
#include "../../examples/program.hpp"
#include "../clock.hpp"
#include "../layer_case.hpp"
#include "../machine.hpp"
#include "layers.hpp"

namespace {

namespace pb = patdnn::bench;
namespace kernels = patdnn::kernels;

struct Options {
  std::string arch = std::string(kernels::table().architecture);
  std::string network;
  bool measured = false;
  bool layers = false;
  double differs = 0.15;
  double rate = 3.6;
  double seconds = 0.02;
  unsigned rounds = 5;
};

struct Form {
  std::string name;
  double expected = 0;
  double measured = std::numeric_limits<double>::infinity();
};

/// The time of one run, by as many as fill `least` seconds.
double time_of(pb::PreparedCase& prepared, const pb::Threads& threads, double least) {
  const double begin = pb::seconds_now(threads);
  std::size_t runs = 0;
  double spent = 0;
  for (; spent < least; ++runs) {
    prepared.run(threads);
    spent = pb::seconds_now(threads) - begin;
  }
  return spent / static_cast<double>(runs);
}

/// Every form in which a layer could run.
std::vector<pb::Pruning> forms_of(const pb::Node& node, double rate) {
  std::vector<pb::Pruning> forms{{"dense", pb::Structure::dense, pb::dense_block, 1.0}};
  if (node.shape.depthwise()) return forms;
  if (node.shape.kernel_height == 3 || node.shape.kernel_height == 1) {
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      forms.push_back({"patterns " + std::to_string(block), pb::Structure::patterns, block, rate});
    }
  }
  if (node.shape.kernel_height > 1) {
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      forms.push_back({"free taps " + std::to_string(block), pb::Structure::free_taps, block, rate});
    }
  }
  return forms;
}

std::vector<Form> rank(const pb::Node& node, const Options& options, const kernels::Machine& machine) {
  const pb::Threads threads(1);
  const kernels::ConvTable& table = kernels::table(options.arch);
  std::vector<Form> forms;
  std::vector<pb::PreparedCase> cases;
  const auto add = [&](const std::string& name, pb::PreparedCase&& prepared) {
    static_cast<void>(prepared.check(threads));
    const pb::Layer& layer = prepared.layer();
    forms.push_back({name, kernels::estimated_seconds(layer.traits(), layer.plan(), machine)});
    cases.push_back(std::move(prepared));
  };
  for (const pb::Pruning& pruning : forms_of(node, options.rate)) {
    pb::PreparedCase prepared(node, pruning, table);
    const bool filters = prepared.layer().plan().parameters.kernel == kernels::Kernel::winograd;
    add(filters ? "Winograd" : pruning.name, std::move(prepared));
    if (!filters) continue;
    pb::PreparedCase direct(node, pruning, table);
    kernels::LayerTraits traits = direct.layer().traits();
    traits.winograd = false;
    direct.use(direct.prepare(kernels::default_parameters(traits)));
    add(pruning.name, std::move(direct));
  }
  for (unsigned round = 0; round < options.rounds; ++round) {
    for (std::size_t i = 0; i < forms.size(); ++i) {
      forms[i].measured = std::min(forms[i].measured, time_of(cases[i], threads, options.seconds / options.rounds));
    }
  }
  return forms;
}

/// Pairs of forms that differ enough, and those of them that the model ranks as they run.
struct Pairs {
  std::size_t all = 0;
  std::size_t agree = 0;

  void operator+=(const Pairs& other) {
    all += other.all;
    agree += other.agree;
  }
};

void print(const std::string& name, const Pairs& pairs) {
  const double part = pairs.all == 0 ? 1 : static_cast<double>(pairs.agree) / static_cast<double>(pairs.all);
  std::printf("%-14s %5zu of %5zu pairs, %5.1f %%\n", name.c_str(), pairs.agree, pairs.all, 100 * part);
  std::fflush(stdout);
}

Pairs compare(const std::string& layer, const std::vector<Form>& forms, const Options& options) {
  Pairs pairs;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    for (std::size_t j = i + 1; j < forms.size(); ++j) {
      const Form& fast = forms[i].measured < forms[j].measured ? forms[i] : forms[j];
      const Form& slow = &fast == &forms[i] ? forms[j] : forms[i];
      if (slow.measured <= (1 + options.differs) * fast.measured) continue;
      ++pairs.all;
      if (fast.expected < slow.expected) {
        ++pairs.agree;
      } else if (options.layers) {
        std::printf("  %s: %s takes %.2f of %s, expected %.2f\n", layer.c_str(), fast.name.c_str(),
                    fast.measured / slow.measured, slow.name.c_str(), fast.expected / slow.expected);
      }
    }
  }
  return pairs;
}

void rank_all(const Options& options) {
  const kernels::Machine machine = options.measured ? pb::measure_machine(options.arch) : patdnn::this_machine();
  std::printf("%s, %s, one thread; forms of which the slower takes %.0f %% longer\n", pb::processor_name().c_str(),
              options.arch.c_str(), 100 * options.differs);
  Pairs total;
  for (const pb::RankedNetwork& network : pb::ranked_networks()) {
    if (!options.network.empty() && network.name != options.network) continue;
    Pairs of_network;
    for (const pb::Node& node : network.layers) {
      const std::string name = pb::layer_name(node.shape);
      const std::vector<Form> forms = rank(node, options, machine);
      if (options.layers) {
        for (const Form& form : forms) {
          std::printf("  %-26s %-12s %9.1f µs, expected %9.1f\n", name.c_str(), form.name.c_str(), 1e6 * form.measured,
                      1e6 * form.expected);
        }
      }
      of_network += compare(name, forms, options);
    }
    print(network.name, of_network);
    total += of_network;
  }
  print("all", total);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Compares the cost model's ranking of a layer's forms with measured times.", "patdnn_rank");
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_option("--network", options.network, "One of the networks alone")
      ->check(CLI::IsMember({"vgg16", "resnet50", "mobilenet_v2", "yolo", "unet"}));
  app.add_flag("--measured", options.measured,
               "Expect by figures that are measured first, not by those that the machine tells");
  app.add_flag("--layers", options.layers, "Print each layer's times, and the pairs that are ranked wrongly");
  app.add_option("--differs", options.differs, "Part by which measured times differ at least")
      ->capture_default_str()
      ->check(demo::number_range(0, 10));
  app.add_option("--rate", options.rate, "Kernels per kept kernel")
      ->capture_default_str()
      ->check(demo::number_range(1, 1000));
  app.add_option("--seconds", options.seconds, "Seconds for which each form runs, at least")
      ->capture_default_str()
      ->check(demo::number_range(0.0001, 100));
  app.add_option("--rounds", options.rounds, "Turns in which the forms of a layer take these; the best counts")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  return demo::run_program(app, argc, argv, [&] {
    static_cast<void>(kernels::table(options.arch));
    rank_all(options);
  });
}
