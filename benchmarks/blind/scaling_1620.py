# piece: scaling
# truth: wrong
# function: normalise
# mistake: the degrees of freedom are n - 2 instead of n - 1
# line: 14
# style: chatbot
import numpy as np

def normalise(images):
    """
    Normalise images with the global mean and sample standard deviation.
    """
    centred = images - images.mean()
    dof = centred.size - 2
    return centred / np.sqrt(np.square(centred).sum() / dof)
