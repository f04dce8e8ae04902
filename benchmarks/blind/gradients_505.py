# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: s (1 + s)
# line: 9
# style: terse
import numpy as np
s = lambda x: 1 / (1 + np.exp(-x))
sigmoid_grad = lambda x: s(x) * (1 + s(x))
