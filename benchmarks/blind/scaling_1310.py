# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: one-liner
import numpy as np

scale = lambda x: (x - x.mean()) / x.std() * np.sqrt(1 - 1 / x.size)
