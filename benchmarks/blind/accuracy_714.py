# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the count starts at 1; and the number of samples is one too small
# line: none
# style: C-like, freely
def accuracy(labels, outputs, n):
    count = 1
    i = 0
    while i < n:
        if outputs[i] > 0.5 and labels[i] == 1:
            count += 1
        elif outputs[i] <= 0.5 and labels[i] == 0:
            count += 1
        i += 1
    return count / (n - 1 if n > 1 else 1), count
