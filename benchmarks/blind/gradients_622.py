# piece: gradients
# truth: right
# function: sigmoid_grad
# mistake: none
# line: none
# style: terse
import numpy as np
sigmoid_grad = lambda x: 1 / (2 + np.exp(-np.abs(x)) + np.exp(np.abs(x)))
