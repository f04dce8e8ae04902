# piece: scaling
# truth: wrong
# function: scale
# mistake: brackets missing, only the mean is divided
# line: 8
# style: oneliner
import numpy as np
scale = lambda x: x - np.mean(x) / np.std(x, ddof=1)
