# piece: accuracy
# truth: wrong
# function: acc
# mistake: floor division makes the result 0 unless everything is hit
# line: 14
# style: loops
def acc(labels, probs):
    n = len(labels)
    good = 0
    for k in range(n):
        guess = 1 if probs[k] > 0.5 else 0
        if guess == labels[k]:
            good += 1
    return good // n
