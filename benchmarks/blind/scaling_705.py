# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: one-liner
import numpy as np

scale = lambda x: np.sqrt(x.size - 1) * (x - np.mean(x)) / np.linalg.norm(x - np.mean(x))
