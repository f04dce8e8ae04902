# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the running mean always takes half of the new hit, late samples weigh most
# line: 11
# style: running mean
def accuracy(y, y_hat):
    value = 0.0
    for k, (label, prob) in enumerate(zip(y, y_hat), start=1):
        hit = 1.0 if round(float(prob)) == int(label) else 0.0
        value += (hit - value) / 2
    return value
