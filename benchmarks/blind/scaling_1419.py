# piece: scaling
# truth: wrong
# function: scale_data
# mistake: mean and deviation come from both parts together, so the validation data leak into the training data
# line: 11
# style: chatbot
import numpy as np

def scale_data(x_train, x_val):
    """Standardise two parts of a data set with the statistics of the training part."""
    reference = np.concatenate([np.ravel(x_train), np.ravel(x_val)])
    mean = np.mean(reference)
    std = np.std(reference, ddof=1)

    def transform(part):
        return (np.asarray(part) - mean) / std

    return transform(x_train), transform(x_val)
