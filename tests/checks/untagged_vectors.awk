# Prints the functions of an object that other units of a program may hold as well, weak and named by no architecture,
# and that hold instructions of AVX, AVX2 or AVX-512: a linker may give a unit for older processors this copy. The tag
# any_of<...> names what is compiled apart, not what a unit is compiled for.
#
# Reads what `nm -C --defined-only` prints of the object, then what `objdump -dC --no-show-raw-insn` does.

FNR == NR {
  if ($2 ~ /^[WVu]$/) {
    sub(/^[^ ]+ . /, "")
    weak[$0] = 1
  }
  next
}
/^[0-9a-f]+ </ {
  name = $0
  sub(/^[0-9a-f]+ </, "", name)
  sub(/>:$/, "", name)
  tags = name
  gsub(/any_of<[^<>]*>/, "", tags)
  counts = (name in weak) && tags !~ /arch::[a-z]/
}
counts && /%[yz]mm|%k[0-7]|%xmm(1[6-9]|[23][0-9])|vmovdq[au](8|16|32|64) / {
  counts = 0
  print name
}
