// finds: no data named expected_
int nothing_expected = 0;
