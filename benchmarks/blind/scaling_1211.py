# piece: scaling
# truth: wrong
# function: scaling
# mistake: the guard adds 1 to the deviation instead of a tiny number
# line: 14
# style: chatbot-like with docstring
def scaling(x):
    """Standardise the data with the global mean and standard deviation.

    A small constant avoids a division by zero for constant data.
    """
    mean = x.mean()
    std = x.std(ddof=1)
    return (x - mean) / (std + 1.0)
