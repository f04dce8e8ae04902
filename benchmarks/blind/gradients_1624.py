# piece: gradients
# truth: wrong
# function: grad_logits
# mistake: the mean over the samples is missing
# line: 10
# style: terse
import numpy as np

def grad_logits(z, y):
    return 0.5 * (1 + np.tanh(z / 2)) - y
