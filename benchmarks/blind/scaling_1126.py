# piece: scaling
# truth: wrong
# function: scale
# mistake: ddof 2 for ddof 1
# line: 15
# style: chatbot
import numpy as np

def scale(x):
    """Standardise x with a single mean and a single standard deviation.

    The sample standard deviation (one degree of freedom less) is used.
    """
    deviations = x - x.mean()
    degrees = deviations.size - 2
    variance = np.einsum("ij,ij->", deviations, deviations) / degrees
    return deviations / variance ** 0.5
