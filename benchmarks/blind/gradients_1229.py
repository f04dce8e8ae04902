# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: step by step, loss returned too
import numpy as np

def gradients(inputs, labels, weights, bias=0.0):
    z = inputs.dot(weights) + bias
    sgn = 2 * labels - 1
    # loss log(1 + exp(-s z)), derivative -s sigma(-s z)
    loss = np.logaddexp(0, -sgn * z).mean()
    dz = -sgn * np.exp(-np.logaddexp(0, sgn * z))
    return loss, inputs.T.dot(dz) / len(dz), dz.mean()
