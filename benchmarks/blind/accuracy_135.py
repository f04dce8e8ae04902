# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: sets of positions, Zulu names
def accuracy(iqiniso, amathuba):
    okuyikho = {i for i, t in enumerate(iqiniso) if t}
    okuqageliwe = {i for i, p in enumerate(amathuba) if p > 0.5}
    return 1 - len(okuyikho ^ okuqageliwe) / len(iqiniso)
