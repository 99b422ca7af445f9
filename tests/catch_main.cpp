// Catch2 2 with its main(), for builds that cannot link the system's library of it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
