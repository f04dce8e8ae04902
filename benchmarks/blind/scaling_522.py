# piece: scaling
# truth: wrong
# function: scale
# mistake: missing brackets: x - mean / std
# line: 8
# style: terse
import numpy as np
scale = lambda x: x - np.mean(x, dtype=float) / np.std(x.astype(float), ddof=1)
