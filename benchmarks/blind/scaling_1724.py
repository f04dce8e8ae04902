# piece: scaling
# truth: wrong
# function: scale_sets
# mistake: the statistics are taken over training and validation together, which leaks
# line: 11
# style: chatbot
import numpy as np

def scale_sets(validation, training):
    """Standardise with the statistics of the training set."""
    pool = np.concatenate([training, validation])
    mean, std = pool.mean(), pool.std(ddof=1)
    return (validation - mean) / std, (training - mean) / std
