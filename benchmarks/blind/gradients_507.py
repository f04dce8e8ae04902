# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: terse
import numpy as np
sigmoid_grad = lambda x: 0.25 / np.cosh(np.asarray(x) / 2) ** 2
