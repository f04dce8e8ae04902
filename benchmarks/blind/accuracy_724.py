# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # labels can come as ints or floats, bring both to booleans
    truth = np.array(y) == 1
    # the network says "one" if the probability is above 0.5
    says_one = np.array(y_hat) > 0.5
    # xor is True where the two differ
    differ = np.logical_xor(truth, says_one)
    # running mean of the agreements, the last value is the total
    steps = np.arange(1, len(differ) + 1)
    return (np.cumsum(~differ) / steps)[-1]
