# piece: network
# truth: wrong
# function: network
# mistake: only the first output is returned, even where there are several
# line: 9
# style: terse expert, always one output
from functools import reduce

network = lambda x, params: reduce(lambda a, l: l[2](a @ l[0] + l[1]), params, x)[..., 0]
