# piece: scaling
# truth: wrong
# function: scaling
# mistake: the validation part is scaled by its own figures and so differs from the scale of the training data
# line: 10
# style: terse NumPy, two sets
def scaling(x_train, x_val):
    parts = []
    for part in (x_train, x_val):
        parts.append((part - part.mean()) / part.std(ddof=1))
    return tuple(parts)
