# piece: relu
# truth: wrong
# function: relu
# mistake: half of x + |x| without the half
# line: 8
# style: oneliner
import numpy as np
relu = lambda x: x + np.abs(x)
