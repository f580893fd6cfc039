<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>DayText</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day in a form, as Qt writes dates</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day of the coming year in a form, as Qt writes dates</comment>
        <translation>ddd d MMM</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Add a library</source>
        <translation>Lägg till ett bibliotek</translation>
    </message>
    <message>
        <source>This library has no items yet</source>
        <translation>Det här biblioteket är tomt än så länge</translation>
    </message>
    <message>
        <source>What its people write appears here after the next sync.</source>
        <translation>Det som skrivs där kommer hit vid nästa synkning.</translation>
    </message>
    <message>
        <source>No guides yet</source>
        <translation>Inga guider än</translation>
    </message>
    <message>
        <source>Guides tell how something is done: a camp, a meeting, a tool. They come with the libraries that you add.</source>
        <translation>Guider berättar hur man gör något: ett läger, ett möte, ett verktyg. De kommer med biblioteken du lägger till.</translation>
    </message>
    <message>
        <source>No experiences yet</source>
        <translation>Inga erfarenheter än</translation>
    </message>
    <message>
        <source>Experiences tell how it went for a group, and what they would do differently. They come with the libraries that you add.</source>
        <translation>Erfarenheter berättar hur det gick för en grupp, och vad de skulle göra annorlunda. De kommer med biblioteken du lägger till.</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Inga kampanjer än</translation>
    </message>
    <message>
        <source>Campaigns say what a movement wants to reach, with whom and by when. They come with the libraries that you add.</source>
        <translation>Kampanjer säger vad en rörelse vill nå, med vilka och till när. De kommer med biblioteken du lägger till.</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Inga grupper än</translation>
    </message>
    <message>
        <source>Groups say who they are, where they meet and how to join. They come with the libraries that you add.</source>
        <translation>Grupper berättar vilka de är, var de träffas och hur man kommer med. De kommer med biblioteken du lägger till.</translation>
    </message>
    <message>
        <source>Nothing to take part in yet</source>
        <translation>Inget att vara med i än</translation>
    </message>
    <message>
        <source>Here is what groups look for: an evening in the kitchen, a role, a training. It comes with the libraries that you add.</source>
        <translation>Här står vad grupper söker: en kväll i köket, en roll, en övning. Det kommer med biblioteken du lägger till.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittades</translation>
    </message>
    <message>
        <source>Nothing that you chose above has these words. Take a choice off, or use fewer words.</source>
        <translation>Inget av det du valt ovan har de här orden. Ta bort ett val eller använd färre ord.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or the beginning of one.</source>
        <translation>Prova färre eller andra ord, eller bara början av ett.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Töm sökningen</translation>
    </message>
    <message>
        <source>Nothing fits all of these</source>
        <translation>Inget passar alla val</translation>
    </message>
    <message>
        <source>Take one of the choices above off to see more.</source>
        <translation>Ta bort något av valen ovan för att se mer.</translation>
    </message>
    <message>
        <source>Take all of them off</source>
        <translation>Ta bort alla</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is nothing at this address yet: the library has no content. Nothing was added.</source>
        <translation>Det finns inget på den här adressen än: biblioteket är tomt. Inget lades till.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it, or try again later.</source>
        <translation>Fråga dem som har det, eller försök igen senare.</translation>
    </message>
    <message>
        <source>This is not an address that Mycel understands. Nothing was changed.</source>
        <translation>Det här är ingen adress som Mycel förstår. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Paste an address that begins with https:// or ssh://, or choose a folder.</source>
        <translation>Klistra in en adress som börjar med https:// eller ssh://, eller välj en mapp.</translation>
    </message>
    <message>
        <source>The address contains an invisible character, so it was not used. Nothing was changed.</source>
        <translation>Adressen innehåller ett osynligt tecken, så den användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Type the address by hand.</source>
        <translation>Skriv adressen för hand.</translation>
    </message>
    <message>
        <source>Mycel cannot reach addresses of this kind. Nothing was changed.</source>
        <translation>Mycel kan inte nå adresser av det här slaget. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Use an address that begins with https:// or ssh://, or a folder.</source>
        <translation>Använd en adress som börjar med https:// eller ssh://, eller en mapp.</translation>
    </message>
    <message>
        <source>The address contains a name or password, which would be kept in plain text. Nothing was changed.</source>
        <translation>Adressen innehåller ett namn eller lösenord, som skulle sparas i klartext. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Paste the address without it; Mycel asks for it when it is needed.</source>
        <translation>Klistra in adressen utan det; Mycel frågar när det behövs.</translation>
    </message>
    <message>
        <source>This address is not protected: anyone on the way could read and change what comes. Nothing was changed.</source>
        <translation>Den här adressen är inte skyddad: vem som helst på vägen kan läsa och ändra det som kommer. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Use the same address with https://.</source>
        <translation>Använd samma adress med https://.</translation>
    </message>
    <message>
        <source>There is no folder or file at this place. Nothing was changed.</source>
        <translation>Det finns ingen mapp eller fil på den här platsen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check the path, and that the stick is plugged in.</source>
        <translation>Kontrollera sökvägen, och att minnesstickan sitter i.</translation>
    </message>
    <message>
        <source>This library is here already. Nothing was added twice.</source>
        <translation>Det här biblioteket finns redan här. Inget lades till två gånger.</translation>
    </message>
    <message>
        <source>Open it from the list of libraries.</source>
        <translation>Öppna det från listan över bibliotek.</translation>
    </message>
    <message>
        <source>The same library is here already, from another address. Nothing was added.</source>
        <translation>Samma bibliotek finns redan här, från en annan adress. Inget lades till.</translation>
    </message>
    <message>
        <source>Use the one that is here, or add this one as a separate library.</source>
        <translation>Använd det som finns här, eller lägg till det här som ett eget bibliotek.</translation>
    </message>
    <message>
        <source>Another program is working on this library right now. Nothing is lost.</source>
        <translation>Ett annat program arbetar med det här biblioteket just nu. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Vänta ett ögonblick och försök igen.</translation>
    </message>
    <message>
        <source>The server wants to know who you are. Nothing was changed.</source>
        <translation>Servern vill veta vem du är. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Sign in with a name and a password or token.</source>
        <translation>Logga in med ett namn och ett lösenord eller nyckelord.</translation>
    </message>
    <message>
        <source>The server did not accept the name or the password. Nothing was changed.</source>
        <translation>Servern godtog inte namnet eller lösenordet. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check both and sign in again.</source>
        <translation>Kontrollera båda och logga in igen.</translation>
    </message>
    <message>
        <source>The server does not let you read this library. Nothing was changed.</source>
        <translation>Servern låter dig inte läsa det här biblioteket. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it for access.</source>
        <translation>Be dem som har det om tillgång.</translation>
    </message>
    <message>
        <source>The server wants a key. Nothing was changed.</source>
        <translation>Servern vill ha en nyckel. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Choose a key file.</source>
        <translation>Välj en nyckelfil.</translation>
    </message>
    <message>
        <source>The server did not accept the key. Nothing was changed.</source>
        <translation>Servern godtog inte nyckeln. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Choose another key, or ask whoever hosts the library to add yours.</source>
        <translation>Välj en annan nyckel, eller be dem som har biblioteket att lägga till din.</translation>
    </message>
    <message>
        <source>Mycel has not met this server before and cannot tell whether it is the right one. Nothing was changed.</source>
        <translation>Mycel har inte mött den här servern förut och kan inte avgöra om det är rätt server. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with whoever hosts it, then accept it.</source>
        <translation>Jämför fingeravtrycket med dem som har den, och godta det sedan.</translation>
    </message>
    <message>
        <source>The server is not the one that was here before, or somebody stands between. Nothing was sent or changed.</source>
        <translation>Servern är inte samma som förut, eller så står någon emellan. Inget har skickats eller ändrats.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. Nothing was changed.</source>
        <translation>Servern kunde inte bevisa vem den är. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Try again from another network.</source>
        <translation>Försök igen från ett annat nätverk.</translation>
    </message>
    <message>
        <source>There is no library at this address. Nothing was changed.</source>
        <translation>Det finns inget bibliotek på den här adressen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check the address; it may be private.</source>
        <translation>Kontrollera adressen; biblioteket kan vara privat.</translation>
    </message>
    <message>
        <source>What answers at this address is not a library. Nothing was changed.</source>
        <translation>Det som svarar på den här adressen är inget bibliotek. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Kontrollera adressen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired, so the connection was not used. Nothing was changed.</source>
        <translation>Serverns certifikat har gått ut, så förbindelsen användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, or tell whoever hosts the library.</source>
        <translation>Kontrollera datorns klocka, eller säg till dem som har biblioteket.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet, so the connection was not used. Nothing was changed.</source>
        <translation>Serverns certifikat gäller inte än, så förbindelsen användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name, so the connection was not used. Nothing was changed.</source>
        <translation>Serverns certifikat gäller ett annat namn, så förbindelsen användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check the address, or try from another network.</source>
        <translation>Kontrollera adressen, eller försök från ett annat nätverk.</translation>
    </message>
    <message>
        <source>Nobody vouches for the server&apos;s certificate, so the connection was not used. Nothing was changed.</source>
        <translation>Ingen går i god för serverns certifikat, så förbindelsen användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so the connection was not used. Nothing was changed.</source>
        <translation>Servern kunde inte bevisa vem den är, så förbindelsen användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Try from another network, or tell whoever hosts the library.</source>
        <translation>Försök från ett annat nätverk, eller säg till dem som har biblioteket.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found. What is here stays readable.</source>
        <translation>Serverns namn hittades inte. Det som finns här går att läsa.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Kontrollera adressen och nätverket.</translation>
    </message>
    <message>
        <source>The server does not answer. What is here stays readable.</source>
        <translation>Servern svarar inte. Det som finns här går att läsa.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Försök igen senare.</translation>
    </message>
    <message>
        <source>The server stopped answering. What is here stays as it was.</source>
        <translation>Servern slutade svara. Det som finns här är som det var.</translation>
    </message>
    <message>
        <source>The connection broke. What is here stays as it was.</source>
        <translation>Förbindelsen bröts. Det som finns här är som det var.</translation>
    </message>
    <message>
        <source>Try again; nothing has to be done twice by hand.</source>
        <translation>Försök igen; inget behöver göras om för hand.</translation>
    </message>
    <message>
        <source>The proxy could not be reached or refused. Nothing was sent around it.</source>
        <translation>Proxyn kunde inte nås eller vägrade. Inget skickades förbi den.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s settings.</source>
        <translation>Kontrollera proxyns inställningar.</translation>
    </message>
    <message>
        <source>The server has too much to do right now. Nothing is lost.</source>
        <translation>Servern har för mycket att göra just nu. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Försök igen om några minuter.</translation>
    </message>
    <message>
        <source>Something is wrong at the server. Nothing is lost.</source>
        <translation>Något är fel hos servern. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Try again later, or tell whoever hosts the library.</source>
        <translation>Försök igen senare, eller säg till dem som har biblioteket.</translation>
    </message>
    <message>
        <source>The server refused. Nothing is lost.</source>
        <translation>Servern vägrade. Inget är förlorat.</translation>
    </message>
    <message>
        <source>See Details for what it said.</source>
        <translation>Se Detaljer för vad den sa.</translation>
    </message>
    <message>
        <source>The server sends us on to another one, which Mycel does not follow. Nothing was changed.</source>
        <translation>Servern skickar oss vidare till en annan, vilket Mycel inte följer. Inget har ändrats.</translation>
    </message>
    <message>
        <source>If you trust that one, paste its address.</source>
        <translation>Om du litar på den andra, klistra in dess adress.</translation>
    </message>
    <message>
        <source>The server sends us on without end. Nothing was changed.</source>
        <translation>Servern skickar oss vidare utan slut. Inget har ändrats.</translation>
    </message>
    <message>
        <source>What came is not whole: something in it is missing. It was not used, and what was here stays.</source>
        <translation>Det som kom är inte helt: något i det saknas. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>Try again later, or from another place of this library.</source>
        <translation>Försök igen senare, eller från en annan plats som har biblioteket.</translation>
    </message>
    <message>
        <source>What came is malformed. It was not used, and what was here stays.</source>
        <translation>Det som kom är felaktigt. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>Tell whoever hosts the library.</source>
        <translation>Säg till dem som har biblioteket.</translation>
    </message>
    <message>
        <source>What came contains a file name that is made to do harm. It was not used, and what was here stays.</source>
        <translation>Det som kom innehåller ett filnamn som är gjort för att skada. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>What came contradicts itself. It was not used, and what was here stays.</source>
        <translation>Det som kom motsäger sig självt. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>What came has no history. It was not used, and what was here stays.</source>
        <translation>Det som kom har ingen historia. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>What came contains a file that is damaged or far too large. It was not used, and what was here stays.</source>
        <translation>Det som kom innehåller en fil som är skadad eller alldeles för stor. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>More came than a library may hold. It was not used, and what was here stays.</source>
        <translation>Det kom mer än ett bibliotek får rymma. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>The transfer took too long and was ended. What was here stays.</source>
        <translation>Överföringen tog för lång tid och avbröts. Det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>Try again with a better connection.</source>
        <translation>Försök igen med en bättre förbindelse.</translation>
    </message>
    <message>
        <source>What came needs more memory than is safe. It was not used, and what was here stays.</source>
        <translation>Det som kom behöver mer minne än vad som är säkert. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>The server&apos;s list of contents is far too long. Nothing was changed.</source>
        <translation>Serverns innehållslista är alldeles för lång. Inget har ändrats.</translation>
    </message>
    <message>
        <source>This library is kept in a newer form that Mycel cannot read yet. Nothing was changed.</source>
        <translation>Det här biblioteket har en nyare form som Mycel inte kan läsa än. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it for one in the usual form.</source>
        <translation>Be dem som har det om ett i den vanliga formen.</translation>
    </message>
    <message>
        <source>This library is only a part, without its history. Nothing was changed.</source>
        <translation>Det här biblioteket är bara en del, utan sin historia. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Use the place it was copied from.</source>
        <translation>Använd platsen som det kopierades från.</translation>
    </message>
    <message>
        <source>This file is not a library. Nothing was changed.</source>
        <translation>Den här filen är inget bibliotek. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .bundle.</source>
        <translation>Välj en fil som slutar på .bundle.</translation>
    </message>
    <message>
        <source>This file only holds news, and what it builds upon is not here. Nothing was changed.</source>
        <translation>Den här filen innehåller bara nyheter, och det den bygger på finns inte här. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The library is empty at its address now. What you have here stays.</source>
        <translation>Biblioteket är nu tomt på sin adress. Det du har här är kvar.</translation>
    </message>
    <message>
        <source>There is a different library at this address now. What you have here stays, and nothing was mixed.</source>
        <translation>Nu finns ett annat bibliotek på den här adressen. Det du har här är kvar, och inget har blandats.</translation>
    </message>
    <message>
        <source>The shared history was replaced at the server. What you have here stays.</source>
        <translation>Den delade historien har bytts ut på servern. Det du har här är kvar.</translation>
    </message>
    <message>
        <source>The server offers an older state than you have. What you have here stays.</source>
        <translation>Servern erbjuder ett äldre läge än du har. Det du har här är kvar.</translation>
    </message>
    <message>
        <source>This computer could not write to its disk. What was here stays as it was.</source>
        <translation>Datorn kunde inte skriva till sin disk. Det som fanns här är som det var.</translation>
    </message>
    <message>
        <source>Make some room, or check that the folder may be written to, and try again.</source>
        <translation>Gör plats, eller kontrollera att mappen får skrivas till, och försök igen.</translation>
    </message>
    <message>
        <source>This computer could not read its disk. What is there stays as it is.</source>
        <translation>Datorn kunde inte läsa sin disk. Det som finns där är som det är.</translation>
    </message>
    <message>
        <source>Try again. If it happens again the disk may be failing: copy the data folder to another one.</source>
        <translation>Försök igen. Om det händer igen kan disken vara på väg att gå sönder: kopiera datamappen till en annan.</translation>
    </message>
    <message>
        <source>The part of Mycel that reads and writes mailboxes is missing. Nothing is lost.</source>
        <translation>Den del av Mycel som läser och skriver brevlådor saknas. Ingenting är förlorat.</translation>
    </message>
    <message>
        <source>Mycel&apos;s own helper for connections is missing. Nothing is lost.</source>
        <translation>Mycels egen hjälpreda för förbindelser saknas. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Install Mycel again.</source>
        <translation>Installera Mycel igen.</translation>
    </message>
    <message>
        <source>The connection&apos;s helper stopped in the middle. What was here stays as it was.</source>
        <translation>Förbindelsens hjälpreda stannade mitt i. Det som fanns här är som det var.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever hosts the library.</source>
        <translation>Försök igen; händer det igen, säg till dem som har biblioteket.</translation>
    </message>
    <message>
        <source>This computer does not let Mycel protect itself while it connects, so it did not. Nothing is lost.</source>
        <translation>Den här datorn låter inte Mycel skydda sig medan det ansluter, så det lät bli. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Tell us which system you use.</source>
        <translation>Berätta för oss vilket system du använder.</translation>
    </message>
    <message>
        <source>There is no such item here. Nothing was changed.</source>
        <translation>Det finns ingen sådan text här. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Search for its title.</source>
        <translation>Sök efter dess titel.</translation>
    </message>
    <message>
        <source>There is no such library here. Nothing was changed.</source>
        <translation>Det finns inget sådant bibliotek här. Inget har ändrats.</translation>
    </message>
    <message>
        <source>See the list of libraries.</source>
        <translation>Se listan över bibliotek.</translation>
    </message>
    <message>
        <source>This file is not here or too large to show. Nothing was changed.</source>
        <translation>Den här filen finns inte här eller är för stor att visa. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Look for it at the library&apos;s address.</source>
        <translation>Leta efter den på bibliotekets adress.</translation>
    </message>
    <message>
        <source>This was not found. Nothing was changed.</source>
        <translation>Det här hittades inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Kontrollera namnet.</translation>
    </message>
    <message>
        <source>There is no connection right now. What is here stays readable.</source>
        <translation>Det finns ingen förbindelse just nu. Det som finns här går att läsa.</translation>
    </message>
    <message>
        <source>Try again when there is a network.</source>
        <translation>Försök igen när det finns ett nätverk.</translation>
    </message>
    <message>
        <source>This was refused. Nothing was changed.</source>
        <translation>Det här vägrades. Inget har ändrats.</translation>
    </message>
    <message>
        <source>See Details for the reason.</source>
        <translation>Se Detaljer för skälet.</translation>
    </message>
    <message>
        <source>Sign in and try again.</source>
        <translation>Logga in och försök igen.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Gör plats och försök igen.</translation>
    </message>
    <message>
        <source>Something that was read is damaged. It was not used, and what was here stays.</source>
        <translation>Något som lästes är skadat. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, rebuild the index or add the library anew.</source>
        <translation>Försök igen; förblir det så, bygg om registret eller lägg till biblioteket på nytt.</translation>
    </message>
    <message>
        <source>This is larger than is safe. It was not used, and what was here stays.</source>
        <translation>Det här är större än vad som är säkert. Det användes inte, och det som fanns här är kvar.</translation>
    </message>
    <message>
        <source>This was stopped. What was here stays as it was.</source>
        <translation>Det här stoppades. Det som fanns här är som det var.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Börja om när du vill.</translation>
    </message>
    <message>
        <source>Something went wrong inside Mycel. Nothing is lost.</source>
        <translation>Något gick fel inuti Mycel. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Try again, and tell us what you did.</source>
        <translation>Försök igen, och berätta för oss vad du gjorde.</translation>
    </message>
    <message>
        <source>The address names no server. Nothing was changed.</source>
        <translation>Adressen nämner ingen server. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Paste the whole address, as in https://example.org/library.</source>
        <translation>Klistra in hela adressen, som https://example.org/bibliotek.</translation>
    </message>
    <message>
        <source>The server&apos;s name in this address is not one that can be. Nothing was changed.</source>
        <translation>Servernamnet i adressen kan inte finnas. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Check the address for typing errors.</source>
        <translation>Leta efter skrivfel i adressen.</translation>
    </message>
    <message>
        <source>The address names a server and no library on it. Nothing was changed.</source>
        <translation>Adressen nämner en server men inget bibliotek på den. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Add the path of the library, as in https://example.org/library.</source>
        <translation>Lägg till bibliotekets sökväg, som https://example.org/bibliotek.</translation>
    </message>
    <message>
        <source>The path in this address is not one that Mycel uses. Nothing was changed.</source>
        <translation>Sökvägen i adressen är inte en som Mycel använder. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Write the path out, without .. and backslashes.</source>
        <translation>Skriv ut hela sökvägen, utan .. och bakvända snedstreck.</translation>
    </message>
    <message>
        <source>The name before the @ in this address is not one that can be. Nothing was changed.</source>
        <translation>Namnet före @ i adressen kan inte finnas. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>There is a folder in the way where the library would be kept. Nothing was changed.</source>
        <translation>En mapp ligger i vägen där biblioteket skulle sparas. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell us.</source>
        <translation>Försök igen; händer det igen, så berätta det för oss.</translation>
    </message>
    <message>
        <source>The library changed while this was being done. Nothing is lost.</source>
        <translation>Biblioteket ändrades under tiden. Ingenting har gått förlorat.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>What came is damaged. It was not used, and what was here stays.</source>
        <translation>Det som kom är skadat. Det användes inte, och det som fanns här finns kvar.</translation>
    </message>
    <message>
        <source>This computer did not let Mycel reserve the library for itself. Nothing was changed.</source>
        <translation>Den här datorn lät inte Mycel hålla biblioteket för sig självt. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Check that the data folder is on a disk of this computer, and try again.</source>
        <translation>Kontrollera att datamappen ligger på en disk i den här datorn, och försök igen.</translation>
    </message>
    <message>
        <source>The list of what is here was made by another version of Mycel. The libraries themselves are untouched.</source>
        <translation>Listan över vad som finns här gjordes av en annan version av Mycel. Själva biblioteken är orörda.</translation>
    </message>
    <message>
        <source>Use the newer version, or rebuild the list (mycelctl reindex).</source>
        <translation>Använd den nyare versionen, eller bygg om listan (mycelctl reindex).</translation>
    </message>
    <message>
        <source>What is kept of this library has no content. Nothing was changed.</source>
        <translation>Det som finns kvar av biblioteket har inget innehåll. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Remove the library and add it again.</source>
        <translation>Ta bort biblioteket och lägg till det igen.</translation>
    </message>
    <message>
        <source>The index was damaged and is being built again. No library is lost.</source>
        <translation>Registret var skadat och byggs upp igen. Inget bibliotek har gått förlorat.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Försök igen om ett ögonblick.</translation>
    </message>
    <message>
        <source>The file with what is yours alone was damaged; the newest sound copy took its place. All libraries are here.</source>
        <translation>Filen med det som bara är ditt var skadad; den nyaste hela kopian tog dess plats. Alla bibliotek finns kvar.</translation>
    </message>
    <message>
        <source>Look whether something that you did lately is missing; the damaged file is kept, see Details.</source>
        <translation>Se efter om något du gjort nyligen saknas; den skadade filen är sparad, se Detaljer.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it whether its key was changed; accept the new one only if it was.</source>
        <translation>Fråga dem som har det om nyckeln byttes; godta den nya bara om det är så.</translation>
    </message>
    <message>
        <source>Ask whoever hosts the library for their certificate, and choose its file.</source>
        <translation>Be dem som har biblioteket om deras certifikat, och välj filen.</translation>
    </message>
    <message>
        <source>There is no certificate in this file. Nothing was changed.</source>
        <translation>Det finns inget certifikat i den här filen. Inget ändrades.</translation>
    </message>
    <message>
        <source>Choose the file that whoever hosts the library gave you; its name ends in .pem, .crt or .cer.</source>
        <translation>Välj filen som du fick av dem som har biblioteket; dess namn slutar på .pem, .crt eller .cer.</translation>
    </message>
    <message>
        <source>There is no key file at this place. Nothing was changed.</source>
        <translation>Det finns ingen nyckelfil på det här stället. Inget ändrades.</translation>
    </message>
    <message>
        <source>Choose the file of your private key.</source>
        <translation>Välj filen med din privata nyckel.</translation>
    </message>
    <message>
        <source>The key could not be opened with this passphrase. Nothing was changed.</source>
        <translation>Nyckeln gick inte att öppna med den här lösenfrasen. Inget ändrades.</translation>
    </message>
    <message>
        <source>Check the passphrase; a key that was made by another program may have to be saved in OpenSSH&apos;s form.</source>
        <translation>Kontrollera lösenfrasen; en nyckel som gjordes av ett annat program kan behöva sparas i OpenSSH:s form.</translation>
    </message>
    <message>
        <source>This name may mean several items. Nothing was changed.</source>
        <translation>Namnet kan betyda flera saker. Inget ändrades.</translation>
    </message>
    <message>
        <source>Name one of them by its library and path.</source>
        <translation>Ange en av dem med dess bibliotek och sökväg.</translation>
    </message>
    <message>
        <source>This says what it said before, so there was nothing to publish. Nothing is lost.</source>
        <translation>Det står samma sak som förut, så det fanns inget att publicera. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Change something, or leave it as it is.</source>
        <translation>Ändra något, eller låt det vara som det är.</translation>
    </message>
    <message>
        <source>There is no title yet, so this was not published. What you wrote is kept.</source>
        <translation>Det finns ingen titel än, så detta publicerades inte. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Give it a title, and publish it again.</source>
        <translation>Ge det en titel och publicera igen.</translation>
    </message>
    <message>
        <source>This is published and kept, and could not be put into the library yet. Nothing is lost.</source>
        <translation>Detta är publicerat och sparat, men kunde inte läggas in i biblioteket än. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Do not do it again: see Details for what was in the way, mostly a full disk; the next start does it by itself.</source>
        <translation>Gör det inte en gång till: se Detaljer för vad som stod i vägen, oftast en full disk; nästa start gör det av sig själv.</translation>
    </message>
    <message>
        <source>Mycel itself writes under this name, and what you write would be taken for its work. Nothing was changed.</source>
        <translation>Mycel skriver själv under det namnet, och det du skriver skulle tas för programmets. Inget ändrades.</translation>
    </message>
    <message>
        <source>The library has no name yet, so it was not made. Nothing is lost.</source>
        <translation>Biblioteket har inget namn än, så det skapades inte. Inget är förlorat.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Ge det ett namn.</translation>
    </message>
    <message>
        <source>The facts of this item are written in a way that Mycel cannot change without risk. Nothing was changed.</source>
        <translation>Uppgifterna här är skrivna på ett sätt som Mycel inte kan ändra utan risk. Inget ändrades.</translation>
    </message>
    <message>
        <source>Edit its source, where they stand at the top.</source>
        <translation>Redigera källtexten, där de står överst.</translation>
    </message>
    <message>
        <source>There is no such fact that could be set. Nothing was changed.</source>
        <translation>Det finns ingen sådan uppgift att ange. Inget ändrades.</translation>
    </message>
    <message>
        <source>Check the name; it is written KEY=VALUE.</source>
        <translation>Kontrollera namnet; det skrivs NYCKEL=VÄRDE.</translation>
    </message>
    <message>
        <source>This fact cannot have that value. Nothing was changed.</source>
        <translation>Uppgiften kan inte ha det värdet. Inget ändrades.</translation>
    </message>
    <message>
        <source>Use one that it knows: yes or no, one of its words, a number, or a date as 2026-05-01.</source>
        <translation>Använd ett som den känner: yes eller no, ett av dess ord, ett tal eller ett datum som 2026-05-01.</translation>
    </message>
    <message>
        <source>The file with the text could not be read. Nothing was changed.</source>
        <translation>Filen med texten gick inte att läsa. Inget ändrades.</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>Kontrollera sökvägen.</translation>
    </message>
    <message>
        <source>A file of this name would not be safe on every computer, so it was not written. What you wrote is kept.</source>
        <translation>En fil med det namnet vore inte säker på alla datorer, så den skrevs inte. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>This changes nothing that is not so already. Nothing was lost.</source>
        <translation>Det här ändrar inget som inte redan är så. Inget är förlorat.</translation>
    </message>
    <message>
        <source>What was done is not in the library as it was done, so it was not taken back. Nothing was changed.</source>
        <translation>Det som gjordes finns inte i biblioteket så som det gjordes, så det togs inte tillbaka. Inget ändrades.</translation>
    </message>
    <message>
        <source>Look at the newest version.</source>
        <translation>Se på den senaste versionen.</translation>
    </message>
    <message>
        <source>This draft is not here any more: it was published or thrown away. Nothing else was changed.</source>
        <translation>Utkastet finns inte kvar: det publicerades eller slängdes. Inget annat ändrades.</translation>
    </message>
    <message>
        <source>Open the item itself.</source>
        <translation>Öppna själva texten.</translation>
    </message>
    <message>
        <source>Two states of this library differ in more than can be brought together. Nothing was changed, and nothing is lost.</source>
        <translation>Två tillstånd av biblioteket skiljer sig i mer än vad som kan föras ihop. Inget ändrades, och inget är förlorat.</translation>
    </message>
    <message>
        <source>There are no two versions of this item. Nothing was changed.</source>
        <translation>Det finns inte två versioner av detta. Inget ändrades.</translation>
    </message>
    <message>
        <source>Look at its history to see who changed what.</source>
        <translation>Se i historiken vem som ändrade vad.</translation>
    </message>
    <message>
        <source>This fact can hold one value only, so not both were kept. Nothing was changed.</source>
        <translation>Uppgiften rymmer bara ett värde, så båda behölls inte. Inget ändrades.</translation>
    </message>
    <message>
        <source>Keep one of them, or edit the item.</source>
        <translation>Behåll ett av dem, eller redigera texten.</translation>
    </message>
    <message>
        <source>The server has a rule that does not let this be published there. What you wrote stays here, and the library goes on receiving.</source>
        <translation>Servern har en regel som inte tillåter att detta publiceras där. Det du skrev finns kvar här, och biblioteket fortsätter att ta emot.</translation>
    </message>
    <message>
        <source>Ask a maintainer to take it in: it can be sent as a file. See Details for what the server said.</source>
        <translation>Be någon som sköter biblioteket att ta in det: det kan skickas som en fil. Se Detaljer för vad servern sade.</translation>
    </message>
    <message>
        <source>Somebody works on the files in this folder, so nothing was put there. What you wrote stays here.</source>
        <translation>Någon arbetar med filerna i den här mappen, så inget lades dit. Det du skrev finns kvar här.</translation>
    </message>
    <message>
        <source>Use an empty folder, or a repository without files (git init --bare).</source>
        <translation>Använd en tom mapp, eller ett arkiv utan filer (git init --bare).</translation>
    </message>
    <message>
        <source>This folder has a program of its own that says what may be published, and Mycel starts no such program. Nothing was put there; what you wrote stays here.</source>
        <translation>Den här mappen har ett eget program som bestämmer vad som får publiceras, och Mycel startar inga sådana program. Inget lades dit; det du skrev finns kvar här.</translation>
    </message>
    <message>
        <source>Use the server&apos;s address instead of its folder.</source>
        <translation>Använd serverns adress i stället för dess mapp.</translation>
    </message>
    <message>
        <source>Another program is writing into this folder right now. Nothing is lost.</source>
        <translation>Ett annat program skriver i den här mappen just nu. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays so, see Details for the file that a program left behind.</source>
        <translation>Försök igen om en stund; om det inte hjälper, se Detaljer för filen som ett program lämnade efter sig.</translation>
    </message>
    <message>
        <source>This place may only be read from this computer. Nothing was put there; what you wrote stays here.</source>
        <translation>Den här platsen kan bara läsas från den här datorn. Inget lades dit; det du skrev finns kvar här.</translation>
    </message>
    <message>
        <source>Check the stick&apos;s switch or the folder&apos;s rights, or use another place.</source>
        <translation>Kontrollera minnets skrivskydd eller mappens rättigheter, eller använd en annan plats.</translation>
    </message>
    <message>
        <source>There was no room, or the stick was pulled out. What was there before is whole, and what you wrote stays here.</source>
        <translation>Det fanns ingen plats, eller så drogs minnet ut. Det som fanns där tidigare är helt, och det du skrev finns kvar här.</translation>
    </message>
    <message>
        <source>Make some room there, plug the stick in again, and sync once more.</source>
        <translation>Gör plats där, sätt i minnet igen och synka en gång till.</translation>
    </message>
    <message>
        <source>There are other things in this folder, so nothing was put there. Nothing was changed.</source>
        <translation>Det finns annat i den här mappen, så inget lades dit. Inget ändrades.</translation>
    </message>
    <message>
        <source>Make a folder in it, or choose another one.</source>
        <translation>Skapa en mapp i den, eller välj en annan.</translation>
    </message>
    <message>
        <source>There are files of more than one library in this folder. Nothing was added.</source>
        <translation>Det finns filer från mer än ett bibliotek i den här mappen. Inget lades till.</translation>
    </message>
    <message>
        <source>Choose the one file that you mean; its name ends in .bundle.</source>
        <translation>Välj den fil som du menar; dess namn slutar på .bundle.</translation>
    </message>
    <message>
        <source>The server does not take as much at once. What you wrote stays here.</source>
        <translation>Servern tar inte emot så mycket på en gång. Det du skrev finns kvar här.</translation>
    </message>
    <message>
        <source>Ask whoever hosts the library to allow larger uploads.</source>
        <translation>Be den som står för biblioteket att tillåta större uppladdningar.</translation>
    </message>
    <message>
        <source>The server does not let you publish in this library. What you wrote stays here, and the library goes on receiving.</source>
        <translation>Servern låter dig inte publicera i det här biblioteket. Det du skrev finns kvar här, och biblioteket fortsätter att ta emot.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it to let you, or send what is new as a file.</source>
        <translation>Be den som står för det att låta dig, eller skicka det nya som en fil.</translation>
    </message>
    <message>
        <source>This is no longer among what waits: it has gone out, or was taken back. Nothing was changed.</source>
        <translation>Det här väntar inte längre: det har gått ut eller tagits tillbaka. Inget ändrades.</translation>
    </message>
    <message>
        <source>Change the item again; everyone gets the new version at the next sync.</source>
        <translation>Ändra texten igen; alla får den nya versionen vid nästa synkning.</translation>
    </message>
    <message>
        <source>This is no picture that Mycel can read. Nothing was put in.</source>
        <translation>Det här är ingen bild som Mycel kan läsa. Inget lades in.</translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or WebP and try again.</source>
        <translation>Spara den som JPEG, PNG eller WebP och försök igen.</translation>
    </message>
    <message>
        <source>This picture is too large to be read. Nothing was put in.</source>
        <translation>Den här bilden är för stor för att läsas. Inget lades in.</translation>
    </message>
    <message>
        <source>Make it smaller than 50 megapixels and try again.</source>
        <translation>Gör den mindre än 50 megapixel och försök igen.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it what happened, or put there again what you have.</source>
        <translation>Fråga den som har det på sin server vad som hänt, eller lägg dit det du har igen.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it, or add the new one as a separate library.</source>
        <translation>Fråga den som har det på sin server, eller lägg till det nya som ett eget bibliotek.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it whether that was meant; then keep ours or take theirs.</source>
        <translation>Fråga den som har det på sin server om det var meningen; behåll sedan vår historik eller ta deras.</translation>
    </message>
    <message>
        <source>Ask whoever hosts it whether something was lost there; then keep ours or take theirs.</source>
        <translation>Fråga den som har det på sin server om något gått förlorat där; behåll sedan vår historik eller ta deras.</translation>
    </message>
    <message>
        <source>This place still has the history that was left when the other one was taken over. Nothing was mixed.</source>
        <translation>Den här platsen har kvar historiken som lämnades när den andra togs över. Inget blandades.</translation>
    </message>
    <message>
        <source>Use another place, or keep ours to bring both together.</source>
        <translation>Använd en annan plats, eller behåll vår för att föra ihop båda.</translation>
    </message>
    <message>
        <source>This file is of a library that is not here. Nothing was changed.</source>
        <translation>Filen hör till ett bibliotek som inte finns här. Inget ändrades.</translation>
    </message>
    <message>
        <source>Add it as a new library.</source>
        <translation>Lägg till det som ett nytt bibliotek.</translation>
    </message>
    <message>
        <source>Nothing is new here: the library&apos;s place has it all. No file was made.</source>
        <translation>Inget är nytt här: bibliotekets plats har allt. Ingen fil gjordes.</translation>
    </message>
    <message>
        <source>Send all of the library, for somebody who has nothing of it.</source>
        <translation>Skicka hela biblioteket, till någon som inte har något av det.</translation>
    </message>
    <message>
        <source>Sync the library first, or ask for a file with all of it.</source>
        <translation>Synka biblioteket först, eller be om en fil med allt i det.</translation>
    </message>
    <message>
        <source>There is no SSH agent running that could be asked for a key. Nothing was changed.</source>
        <translation>Ingen SSH-agent är igång som kan tillfrågas om en nyckel. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The proxy works and cannot reach the server. Nothing was sent around it.</source>
        <translation>Proxyn fungerar men når inte servern. Inget skickades vid sidan om den.</translation>
    </message>
    <message>
        <source>Check the address, and whether the proxy lets you go there.</source>
        <translation>Kontrollera adressen, och om proxyn släpper fram dig dit.</translation>
    </message>
    <message>
        <source>This is not a proxy that Mycel understands, so no connection was made. Nothing was changed.</source>
        <translation>Det här är ingen proxy som Mycel förstår, så ingen anslutning gjordes. Inget ändrades.</translation>
    </message>
    <message>
        <source>Write it as socks5://127.0.0.1:1080 or http://proxy.example.org:8080, or choose Tor.</source>
        <translation>Skriv den som socks5://127.0.0.1:1080 eller http://proxy.example.org:8080, eller välj Tor.</translation>
    </message>
    <message>
        <source>Start it, or use a key that Mycel makes for this library.</source>
        <translation>Starta den, eller använd en nyckel som Mycel gör för det här biblioteket.</translation>
    </message>
    <message>
        <source>The key that Mycel made for this library is damaged, so it was not used. Nothing was changed.</source>
        <translation>Nyckeln som Mycel gjorde för det här biblioteket är skadad, så den användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Remove its file, see Details, and let Mycel make another one.</source>
        <translation>Ta bort dess fil, se Detaljer, och låt Mycel göra en ny.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used, so the password is not kept on this computer. Nothing else was lost.</source>
        <translation>Systemets nyckelring kunde inte användas, så lösenordet sparas inte på den här datorn. Inget annat gick förlorat.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the password each time.</source>
        <translation>Lås upp den och försök igen, eller skriv lösenordet varje gång.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is not there or stays locked, so nothing was kept in it. Nothing is lost.</source>
        <translation>Datorns nyckelring finns inte eller är låst, så inget sparades i den. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Unlock it, and sign in again.</source>
        <translation>Lås upp den och logga in igen.</translation>
    </message>
    <message>
        <source>The item is here, but not in that language. Nothing was changed.</source>
        <translation>Texten finns här, men inte på det språket. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Leave the language out to see it in one that is here.</source>
        <translation>Utelämna språket så visas det på ett som finns.</translation>
    </message>
    <message>
        <source>There is no such thread here. Nothing was changed.</source>
        <translation>Det finns ingen sådan tråd här. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Look for it in the list of discussions.</source>
        <translation>Leta efter den i listan över diskussioner.</translation>
    </message>
    <message>
        <source>Several libraries have a thread of this name. Nothing was changed.</source>
        <translation>Flera bibliotek har en tråd med det namnet. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Name the library as well.</source>
        <translation>Ange biblioteket också.</translation>
    </message>
    <message>
        <source>There is nothing in it yet, so this was not posted. Nothing is lost.</source>
        <translation>Det står inget i inlägget än, så det postades inte. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Write something, and post it again.</source>
        <translation>Skriv något och posta igen.</translation>
    </message>
    <message>
        <source>The mailbox could not be opened. Nothing was changed.</source>
        <translation>Brevlådan kunde inte öppnas. Inget har ändrats.</translation>
    </message>
    <message>
        <source>See whether the file is where you said.</source>
        <translation>Se efter om filen finns där du angav.</translation>
    </message>
    <message>
        <source>No letter could be read in this file. Nothing was changed.</source>
        <translation>Inget brev kunde läsas i den här filen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Save the mails in the form mbox, and try that file.</source>
        <translation>Spara breven i formatet mbox och försök med den filen.</translation>
    </message>
    <message>
        <source>This is longer than one mebibyte, more than a thick book, so it was not published. What you wrote is kept.</source>
        <translation>Det här är längre än en mebibyte, mer än en tjock bok, och publicerades därför inte. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Divide it into several items, and link them.</source>
        <translation>Dela upp det i flera delar och länka dem.</translation>
    </message>
    <message>
        <source>This is more than one item can hold, so it was not put in. What you wrote is as it was.</source>
        <translation>Det här är mer än vad som ryms, och sattes därför inte in. Det du skrev är som det var.</translation>
    </message>
    <message>
        <source>Put in a part of it.</source>
        <translation>Sätt in en del av det.</translation>
    </message>
    <message>
        <source>The proxy&apos;s address contains a password, which would be kept in plain text. Nothing was changed.</source>
        <translation>Proxyns adress innehåller ett lösenord, som skulle sparas i klartext. Inget ändrades.</translation>
    </message>
    <message>
        <source>Write it with the name alone; the password is kept in the system&apos;s keychain.</source>
        <translation>Skriv den med bara namnet; lösenordet sparas i systemets nyckelring.</translation>
    </message>
    <message>
        <source>The proxy wants to know who you are. Nothing was sent around it.</source>
        <translation>Proxyn vill veta vem du är. Inget skickades förbi den.</translation>
    </message>
    <message>
        <source>Sign in there with a name and a password.</source>
        <translation>Logga in där med namn och lösenord.</translation>
    </message>
    <message>
        <source>The proxy did not accept the name or the password. Nothing was sent around it.</source>
        <translation>Proxyn godtog inte namnet eller lösenordet. Inget skickades förbi den.</translation>
    </message>
    <message>
        <source>Check both and sign in there again.</source>
        <translation>Kontrollera båda och logga in där igen.</translation>
    </message>
    <message>
        <source>This library has no address that others could reach. Nothing was changed.</source>
        <translation>Det här biblioteket har ingen adress som andra kan nå. Inget ändrades.</translation>
    </message>
    <message>
        <source>Share it at a server first, or give it as a file.</source>
        <translation>Dela det på en server först, eller ge det som en fil.</translation>
    </message>
    <message>
        <source>This is no folder or stick of the library. Nothing was changed.</source>
        <translation>Det här är ingen mapp och inget minne som hör till biblioteket. Inget ändrades.</translation>
    </message>
    <message>
        <source>Look at its connection for those that are.</source>
        <translation>Titta på dess anslutning efter dem som är det.</translation>
    </message>
    <message>
        <source>This is longer than one mebibyte, more than a thick book, so it was not posted. What you wrote is kept.</source>
        <translation>Det här är längre än en mebibyte, mer än en tjock bok, och skickades därför inte. Det du skrev är kvar.</translation>
    </message>
    <message>
        <source>Make a guide of it, and link it here.</source>
        <translation>Gör en guide av det och länka den här.</translation>
    </message>
    <message>
        <source>There are letters in this that nobody could read again, so it was not posted. What you wrote is kept.</source>
        <translation>Här finns tecken som ingen skulle kunna läsa igen, så det skickades inte. Det du skrev är kvar.</translation>
    </message>
    <message>
        <source>Write the title, your name and the reason with usual letters, and post it again.</source>
        <translation>Skriv titeln, ditt namn och skälet med vanliga tecken och skicka igen.</translation>
    </message>
    <message>
        <source>The list of towns is missing from this installation. Everything else works.</source>
        <translation>Listan över orter saknas i den här installationen. Allt annat fungerar.</translation>
    </message>
    <message>
        <source>Search without a place, or install Mycel again.</source>
        <translation>Sök utan plats, eller installera Mycel igen.</translation>
    </message>
    <message>
        <source>There is no town of this name in the list. Nothing was changed.</source>
        <translation>Det finns ingen ort med det namnet i listan. Inget ändrades.</translation>
    </message>
    <message>
        <source>Try a larger town nearby, or add the country: “Paris, US”.</source>
        <translation>Prova en större ort i närheten, eller lägg till landet: ”Paris, US”.</translation>
    </message>
    <message>
        <source>One of the filters has a value that means nothing. Nothing was changed.</source>
        <translation>Ett av filtren har ett värde som inte betyder något. Inget ändrades.</translation>
    </message>
    <message>
        <source>A distance was named, and no place from which it is measured. Nothing was changed.</source>
        <translation>Ett avstånd angavs, men ingen plats som det mäts från. Inget ändrades.</translation>
    </message>
    <message>
        <source>Add --near with a town.</source>
        <translation>Lägg till --near med en ort.</translation>
    </message>
    <message>
        <source>The first day is after the last one, so nothing can be between them. Nothing was changed.</source>
        <translation>Den första dagen är efter den sista, så ingenting kan ligga mellan dem. Inget ändrades.</translation>
    </message>
    <message>
        <source>Exchange --from and --to.</source>
        <translation>Byt plats på --from och --to.</translation>
    </message>
    <message>
        <source>See mycelctl --help for what it can be.</source>
        <translation>Se mycelctl --help för vad det kan vara.</translation>
    </message>
    <message>
        <source>Something else that you wrote stands below it, so it was not taken back. Nothing was changed.</source>
        <translation>Något annat som du skrev står under det, så det togs inte tillbaka. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Take back what stands below it first.</source>
        <translation>Ta först tillbaka det som står under.</translation>
    </message>
    <message>
        <source>This was brought in together with other posts, and does not go without them. Nothing was changed.</source>
        <translation>Det här kom in tillsammans med andra inlägg och går inte utan dem. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Take it back once it has gone out: in its place it will say that it was.</source>
        <translation>Ta tillbaka det när det har gått ut: då står det på dess plats att det togs tillbaka.</translation>
    </message>
    <message>
        <source>This post is not here any more. Nothing was changed.</source>
        <translation>Det här inlägget finns inte här längre. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Look at the thread again.</source>
        <translation>Se på tråden igen.</translation>
    </message>
    <message>
        <source>There is nothing at this address. Nothing was changed.</source>
        <translation>Det finns inget på den här adressen. Inget ändrades.</translation>
    </message>
    <message>
        <source>Check the address; it is the one of the calendar, not of the page about it.</source>
        <translation>Kontrollera adressen; det ska vara kalenderns, inte adressen till sidan om den.</translation>
    </message>
    <message>
        <source>The server does not show this to everybody, and Mycel does not say who you are. Nothing was changed.</source>
        <translation>Servern visar inte det här för alla, och Mycel säger inte vem du är. Inget ändrades.</translation>
    </message>
    <message>
        <source>Ask for a public address, or save the file and bring that in.</source>
        <translation>Be om en öppen adress, eller spara filen och ta in den.</translation>
    </message>
    <message>
        <source>There is more at this address than can be brought in. Nothing was changed.</source>
        <translation>Det finns mer på den här adressen än vad som kan tas in. Inget ändrades.</translation>
    </message>
    <message>
        <source>Ask for a shorter one, for instance without what is over.</source>
        <translation>Be om en kortare, till exempel utan det som redan har varit.</translation>
    </message>
    <message>
        <source>The server sends us on into a network that is not everybody&apos;s, which Mycel does not follow. Nothing was changed.</source>
        <translation>Servern skickar oss vidare in i ett nätverk som inte är allas, och dit följer Mycel inte med. Inget ändrades.</translation>
    </message>
    <message>
        <source>The server sends us on to a place that is not protected. Nothing was changed.</source>
        <translation>Servern skickar oss vidare till en plats som inte är skyddad. Inget ändrades.</translation>
    </message>
    <message>
        <source>The file with the events could not be read. Nothing was changed.</source>
        <translation>Filen med evenemangen kunde inte läsas. Inget ändrades.</translation>
    </message>
    <message>
        <source>There is no such column, or nothing of that name that it could hold. Nothing was changed.</source>
        <translation>Det finns ingen sådan kolumn, eller inget med det namnet som den kunde innehålla. Inget ändrades.</translation>
    </message>
    <message>
        <source>Write it as Datum=start_date, with a name or number of a column; see the names with --preview --json.</source>
        <translation>Skriv det som Datum=start_date, med en kolumns namn eller nummer; se namnen med --preview --json.</translation>
    </message>
    <message>
        <source>The folder or stick that this library is shared through is not there right now. All of it is here, and what you write waits until it is back.</source>
        <translation>Mappen eller minnet som biblioteket delas genom är inte på plats just nu. Allt finns här, och det du skriver väntar tills det är tillbaka.</translation>
    </message>
    <message>
        <source>Plug it in; the next sync brings both together.</source>
        <translation>Sätt i det; nästa synkning för samman båda.</translation>
    </message>
    <message>
        <source>Several libraries of this name were removed. Nothing was changed.</source>
        <translation>Flera bibliotek med det här namnet har tagits bort. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Name one of them by its key; see Details.</source>
        <translation>Ange ett av dem med dess nyckel; se Detaljer.</translation>
    </message>
    <message>
        <source>Several libraries are called so. Nothing was changed.</source>
        <translation>Flera bibliotek heter så. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Nothing that was found has a time, so there is no calendar of it. Nothing was changed.</source>
        <translation>Inget av det som hittades har en tid, så det finns ingen kalender av det. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Ask for more, or for a list instead.</source>
        <translation>Fråga efter mer, eller efter en lista i stället.</translation>
    </message>
    <message>
        <source>In this library posts of new names wait for a maintainer, who lets in names, so what has none could never be let in and was not posted. What you wrote is kept.</source>
        <translation>I det här biblioteket väntar inlägg under nya namn på någon som förvaltar det och som släpper in namn, så det som saknar namn kunde aldrig släppas in och publicerades inte. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Choose a name on the library’s page, and post again.</source>
        <translation>Välj ett namn på bibliotekets sida och publicera igen.</translation>
    </message>
    <message>
        <source>Others would not see this name as you wrote it, because of its letters or its length, so it was not taken. Nothing was changed.</source>
        <translation>Andra skulle inte se det här namnet så som du skrev det, på grund av dess tecken eller längd, så det togs inte. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>Write it with usual letters, and at most 100 of them.</source>
        <translation>Skriv det med vanliga bokstäver, högst 100 stycken.</translation>
    </message>
    <message>
        <source>A name goes out with all that you write, and so would this address, so it was not taken. Nothing was changed.</source>
        <translation>Ett namn följer med allt du skriver, och det skulle den här adressen också göra, så den togs inte. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>Choose a name by which others may know you.</source>
        <translation>Välj ett namn som andra får känna dig under.</translation>
    </message>
    <message>
        <source>An answer to a proposal counts only with a name, so this was not posted. What you wrote is kept.</source>
        <translation>Ett svar på ett förslag räknas bara med ett namn, så det här publicerades inte. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Choose a name on the library’s page, and answer again.</source>
        <translation>Välj ett namn på bibliotekets sida och svara igen.</translation>
    </message>
    <message>
        <source>Your name has a key in this library. What you hide or let in counts only from a commit that is signed with it, and Mycel does not sign, so nothing was changed.</source>
        <translation>Ditt namn har en nyckel i det här biblioteket. Det du döljer eller släpper in räknas bara från en incheckning som är signerad med den, och Mycel signerar inte, så inget ändrades.</translation>
    </message>
    <message>
        <source>Do it with git and your key, or ask a maintainer who has none.</source>
        <translation>Gör det med git och din nyckel, eller be någon som förvaltar biblioteket och inte har någon.</translation>
    </message>
    <message>
        <source>Only those whom the library names as its maintainers hide something for everyone or let somebody in. Nothing was changed.</source>
        <translation>Bara de som biblioteket anger som förvaltare döljer något för alla eller släpper in någon. Inget ändrades.</translation>
    </message>
    <message>
        <source>Ask one of them, or hide it for yourself.</source>
        <translation>Be någon av dem, eller dölj det för dig själv.</translation>
    </message>
    <message>
        <source>The title is longer than three hundred letters, so this was not posted. What you wrote is kept.</source>
        <translation>Rubriken är längre än trehundra bokstäver, så det här lades inte ut. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Say it shorter, and the rest in the text.</source>
        <translation>Säg det kortare, och resten i texten.</translation>
    </message>
    <message>
        <source>The library has no such category. Nothing was changed.</source>
        <translation>Biblioteket har ingen sådan kategori. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Give one of those that it has, with --category.</source>
        <translation>Ange en av dem som finns, med --category.</translation>
    </message>
    <message>
        <source>This text is not written in UTF-8, and an edit would spoil its letters. Nothing was changed.</source>
        <translation>Texten är inte skriven i UTF-8, och en ändring skulle förstöra dess bokstäver. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Save its file as UTF-8 with another program first.</source>
        <translation>Spara först filen som UTF-8 med ett annat program.</translation>
    </message>
    <message>
        <source>Of one passage neither version is known to be yours alone. Nothing was changed.</source>
        <translation>För ett ställe är det inte känt att bara en av versionerna är din. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Keep the shared one, the other one, or both.</source>
        <translation>Behåll den delade, den andra eller båda.</translation>
    </message>
    <message>
        <source>A later edit goes on with these words, and they would leave with it, so this was not taken back. Nothing was changed.</source>
        <translation>En senare ändring bygger vidare på de här orden, och de skulle följa med den, så detta togs inte tillbaka. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Take back the later one first; see Details for which it is.</source>
        <translation>Ta först tillbaka den senare; se Detaljer för vilken det är.</translation>
    </message>
    <message>
        <source>What this library says of itself is written in a way that Mycel cannot change without risk. Nothing was changed.</source>
        <translation>Det som biblioteket säger om sig självt är skrivet på ett sätt som Mycel inte kan ändra utan risk. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>It stands in its file library.yaml, for somebody who knows git; what cannot be read in it is named on the library’s page.</source>
        <translation>Det står i filen library.yaml, för någon som kan git; det som inte går att läsa i den nämns på bibliotekets sida.</translation>
    </message>
    <message>
        <source>A library says at most as much of itself as fits into 64 kibibytes, and this is more, so it was not published. What you wrote still stands in the form.</source>
        <translation>Ett bibliotek berättar högst så mycket om sig självt som ryms i 64 kibibyte, och det här är mer, så det publicerades inte. Det du skrev står kvar i formuläret.</translation>
    </message>
    <message>
        <source>Say it shorter, or in a guide.</source>
        <translation>Säg det kortare, eller i en guide.</translation>
    </message>
    <message>
        <source>Nobody looks after this library, so nobody could let new names in, and their posts would wait for ever. Nothing was changed.</source>
        <translation>Ingen förvaltar det här biblioteket, så ingen skulle kunna släppa in nya namn, och deras inlägg skulle vänta för alltid. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>Name somebody who looks after it as well.</source>
        <translation>Ange också någon som förvaltar det.</translation>
    </message>
</context>
<context>
    <name>FinderText</name>
    <message>
        <source>step-free</source>
        <translation>utan trappsteg</translation>
    </message>
    <message>
        <source>sign language</source>
        <translation>teckenspråk</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>textning</translation>
    </message>
    <message>
        <source>a quiet space</source>
        <translation>ett lugnt rum</translation>
    </message>
    <message>
        <source>children welcome</source>
        <translation>barn välkomna</translation>
    </message>
    <message>
        <source>smoke-free</source>
        <translation>rökfritt</translation>
    </message>
    <message>
        <source>whenever you have time</source>
        <translation>när du har tid</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a town</comment>
        <translation>i %1</translation>
    </message>
    <message>
        <source>learn %1</source>
        <translation>lär dig %1</translation>
    </message>
    <message>
        <source>in your time</source>
        <translation>på din tid</translation>
    </message>
    <message>
        <source>in your hours</source>
        <translation>inom dina timmar</translation>
    </message>
    <message>
        <source>no experience needed</source>
        <translation>ingen erfarenhet krävs</translation>
    </message>
    <message>
        <source>enough people for now</source>
        <translation>tillräckligt många just nu</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>tiden är ute</translation>
    </message>
    <message>
        <source>not confirmed for a long time</source>
        <translation>inte bekräftat på länge</translation>
    </message>
    <message>
        <source>not stated, ask: %1</source>
        <translation>står inte, fråga: %1</translation>
    </message>
    <message>
        <source>Fits you: %1</source>
        <translation>Passar dig: %1</translation>
    </message>
    <message>
        <source>from anywhere</source>
        <translation>varifrån som helst</translation>
    </message>
    <message>
        <source>up to %1 h</source>
        <translation>upp till %1 h</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>ungefär %1 h</translation>
    </message>
    <message>
        <source>up to %1 h a day</source>
        <translation>upp till %1 h om dagen</translation>
    </message>
    <message>
        <source>%1 h a day</source>
        <translation>%1 h om dagen</translation>
    </message>
    <message>
        <source>up to %1 h a week</source>
        <translation>upp till %1 h i veckan</translation>
    </message>
    <message>
        <source>%1 h a week</source>
        <translation>%1 h i veckan</translation>
    </message>
    <message>
        <source>up to %1 h a month</source>
        <translation>upp till %1 h i månaden</translation>
    </message>
    <message>
        <source>%1 h a month</source>
        <translation>%1 h i månaden</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>as Qt writes dates</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Intresserad</translation>
    </message>
    <message>
        <source>Going</source>
        <translation>Kommer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Inget för mig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>this weekend</source>
        <translation>i helgen</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagar</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 dagar</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>helger</translation>
    </message>
    <message>
        <source>evenings</source>
        <translation>kvällar</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>Alla erbjudanden</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Skriv ett mejl</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Open the chat</source>
        <translation>Öppna chatten</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>Öppna formuläret</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>Anmäl dig</translation>
    </message>
    <message>
        <source>No risk</source>
        <translation>Ingen risk</translation>
    </message>
    <message>
        <source>At most a low risk</source>
        <translation>Högst en låg risk</translation>
    </message>
    <message>
        <source>Arrest, too</source>
        <translation>Även gripande</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>as Qt writes dates</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when; how often</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>more of a risk than you want</source>
        <translation>större risk än du vill</translation>
    </message>
    <message>
        <source>not certain yet</source>
        <translation>inte säkert än</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>no: %1</source>
        <comment>of an access need that is not met: step-free</comment>
        <translation>nej: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldedPost</name>
    <message>
        <source>Show this post</source>
        <translation>Visa inlägget</translation>
    </message>
    <message>
        <source>Show this post, this once</source>
        <translation>Visa inlägget den här gången</translation>
    </message>
    <message>
        <source>Show again from now on</source>
        <translation>Visa igen från och med nu</translation>
    </message>
    <message>
        <source>Do not hide any more: %1</source>
        <translation>Dölj inte längre: %1</translation>
    </message>
    <message>
        <source>A post under a new name was taken back.</source>
        <translation>Ett inlägg under ett nytt namn har tagits tillbaka.</translation>
    </message>
    <message>
        <source>A post under a new name waits here until a maintainer lets it in.</source>
        <translation>Ett inlägg under ett nytt namn väntar här tills någon som förvaltar biblioteket släpper in det.</translation>
    </message>
    <message>
        <source>This name looks like another</source>
        <translation>Det här namnet liknar ett annat</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>Show everybody what %1 writes, now and from now on</source>
        <translation>Visa alla vad %1 skriver, nu och framöver</translation>
    </message>
    <message>
        <source>Hide for me</source>
        <translation>Dölj för mig</translation>
    </message>
    <message>
        <source>Hide what %1 writes, or this thread, for you alone</source>
        <translation>Dölj det som %1 skriver, eller den här tråden, bara för dig</translation>
    </message>
    <message>
        <source>Show this thread in the lists again</source>
        <translation>Visa den här tråden i listorna igen</translation>
    </message>
    <message>
        <source>Your name has a key in this library. What you hide or let in counts only from a commit that is signed with it, and Mycel does not sign.</source>
        <translation>Ditt namn har en nyckel i det här biblioteket. Det du döljer eller släpper in räknas bara från en incheckning som är signerad med den, och Mycel signerar inte.</translation>
    </message>
    <message>
        <source>Changes to what somebody else wrote</source>
        <translation>Ändringar av det som någon annan skrev</translation>
    </message>
    <message>
        <source>Changes without the key that what they change is signed with</source>
        <translation>Ändringar utan nyckeln som det de ändrar är signerat med</translation>
    </message>
    <message>
        <source>Hidden or shown again by somebody who is no maintainer, or without the maintainer’s key</source>
        <translation>Dolt eller visat igen av någon som inte förvaltar biblioteket, eller utan förvaltarens nyckel</translation>
    </message>
    <message>
        <source>About a post that is not here</source>
        <translation>Om ett inlägg som inte finns här</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Filer som inte kan läsas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why something was not taken into account, and how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were not taken into account</source>
        <translation>
            <numerusform>%n sak räknades inte in</numerusform>
            <numerusform>%n saker räknades inte in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handbooks</name>
    <message>
        <source>How to organise, campaign and take action, written by activists of many movements.</source>
        <translation>Hur man organiserar sig, driver kampanjer och agerar, skrivet av aktivister från många rörelser.</translation>
    </message>
    <message>
        <source>How a worker cooperative decides, pays, hires and cares for its people.</source>
        <translation>Hur ett arbetarkooperativ beslutar, betalar, anställer och tar hand om sina människor.</translation>
    </message>
    <message>
        <source>Digital and physical security for people who are at risk.</source>
        <translation>Digital och fysisk säkerhet för människor som är utsatta.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Upp, Ned</translation>
    </message>
    <message>
        <source>Walk through the list</source>
        <translation>Gå genom listan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From the list to the page</source>
        <translation>Från listan till sidan</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Töm sökningen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>To the next thing that can be pressed</source>
        <translation>Till nästa sak som går att trycka på</translation>
    </message>
    <message>
        <source>Type what you look for; the list follows. Titles count most, then summaries, headings and text, and the languages that you read come first. Accents may be left out, and other forms of a word are found too.</source>
        <translation>Skriv det du letar efter; listan följer med. Titlar väger tyngst, sedan sammanfattningar, rubriker och text, och språken du läser kommer först. Prickar och accenter kan utelämnas, och andra former av ett ord hittas också.</translation>
    </message>
    <message>
        <source>these words, one after the other</source>
        <translation>de här orden, efter varandra</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>utan det här ordet</translation>
    </message>
    <message>
        <source>with this topic</source>
        <translation>med det här ämnet</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>på det här språket</translation>
    </message>
    <message>
        <source>of this kind: guide, experience, campaign, group, opportunity</source>
        <translation>av den här sorten: guide, experience, campaign, group, opportunity</translation>
    </message>
    <message>
        <source>from a library with this in its name</source>
        <translation>från ett bibliotek med det här i namnet</translation>
    </message>
    <message>
        <source>by somebody with this name</source>
        <translation>av någon med det här namnet</translation>
    </message>
    <message>
        <source>changed in this year, month or day</source>
        <translation>ändrad det här året, den här månaden eller dagen</translation>
    </message>
    <message>
        <source>changed in the last 30 days</source>
        <translation>ändrad de senaste 30 dagarna</translation>
    </message>
    <message>
        <source>changed before this; &gt; is after</source>
        <translation>ändrad före det här; &gt; betyder efter</translation>
    </message>
    <message>
        <source>not in this language; a minus turns any of these around</source>
        <translation>inte på det här språket; ett minustecken vänder på vilken som helst av dem</translation>
    </message>
    <message>
        <source>Mycel %1. It keeps the knowledge of social movements on your computer, readable without a network.</source>
        <translation>Mycel %1. Det bevarar sociala rörelsers kunskap på din dator, läsbar utan nätverk.</translation>
    </message>
    <message>
        <source>Mycel is free software under the GNU General Public License, version 3 or later. Nobody earns anything by it, and it comes without any warranty.</source>
        <translation>Mycel är fri programvara under GNU General Public License, version 3 eller senare. Ingen tjänar något på det, och det kommer utan några garantier.</translation>
    </message>
    <message>
        <source>The texts belong to those who wrote them; each page says by whom it is and under which licence.</source>
        <translation>Texterna tillhör dem som skrev dem; varje sida säger vem den är av och under vilken licens.</translation>
    </message>
    <message>
        <source>Mycel is made with the work of others: Qt (LGPL 3), Qt WebEngine and Chromium (LGPL 3, BSD), libgit2 (GPL 2 with linking exception), libssh2 (BSD), SQLite (public domain), SQLiteCpp (MIT), MD4C (MIT), Gumbo (Apache 2.0), libyaml (MIT), toml++ (MIT), Snowball stemmers (BSD), libseccomp (LGPL 2.1), GMime (LGPL 2.1), libical (LGPL 2.1 or MPL 2.0), zlib (zlib licence), tl::expected (CC0) and the typeface Inter (OFL). Where towns are comes from GeoNames (CC BY 4.0), land and borders from Natural Earth (public domain).</source>
        <translation>Mycel är gjort med andras arbete: Qt (LGPL 3), Qt WebEngine och Chromium (LGPL 3, BSD), libgit2 (GPL 2 med länkningsundantag), libssh2 (BSD), SQLite (allmän egendom), SQLiteCpp (MIT), MD4C (MIT), Gumbo (Apache 2.0), libyaml (MIT), toml++ (MIT), Snowballs stamningar (BSD), libseccomp (LGPL 2.1), GMime (LGPL 2.1), libical (LGPL 2.1 eller MPL 2.0), zlib (zlib-licensen), tl::expected (CC0) och typsnittet Inter (OFL). Var orter ligger kommer från GeoNames (CC BY 4.0), land och gränser från Natural Earth (allmän egendom).</translation>
    </message>
    <message>
        <source>Thank you to everyone who writes things down for others.</source>
        <translation>Tack till alla som skriver ner saker åt andra.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>What is a library?</source>
        <translation>Vad är ett bibliotek?</translation>
    </message>
    <message>
        <source>A library is a movement&apos;s collection of texts: guides, experiences, campaigns, groups and things to take part in. The movement hosts it wherever it likes; anybody who has its address can have a copy.</source>
        <translation>Ett bibliotek är en rörelses samling av texter: guider, erfarenheter, kampanjer, grupper och saker att vara med i. Rörelsen har det var den vill; den som har adressen kan få en kopia.</translation>
    </message>
    <message>
        <source>Your copy is whole: every text, in every language, with its pictures and its history. It stays readable when the network is gone, when the server is gone, and when you travel.</source>
        <translation>Din kopia är hel: varje text, på varje språk, med bilder och historia. Den går att läsa när nätverket är borta, när servern är borta och när du är på resa.</translation>
    </message>
    <message>
        <source>Several libraries stand beside each other and are never mixed. One search looks through all of them.</source>
        <translation>Flera bibliotek står bredvid varandra och blandas aldrig. En sökning letar i alla.</translation>
    </message>
    <message>
        <source>Adding a library</source>
        <translation>Lägga till ett bibliotek</translation>
    </message>
    <message>
        <source>Choose “Add a library…” and paste the address that somebody gave you, or choose a folder or a file on a stick. Any handbook of Markdown files in git works as it is.</source>
        <translation>Välj ”Lägg till bibliotek…” och klistra in adressen du har fått, eller välj en mapp eller en fil på en minnessticka. Varje handbok av Markdown-filer i git fungerar som den är.</translation>
    </message>
    <message>
        <source>If the server asks who you are, Mycel asks you in the same place. A password is kept in the system&apos;s keychain if you want that, and otherwise used until you close Mycel.</source>
        <translation>Om servern frågar vem du är frågar Mycel dig på samma ställe. Ett lösenord sparas i systemets nyckelring om du vill det, och används annars tills du stänger Mycel.</translation>
    </message>
    <message>
        <source>The first texts can be read before the rest has come. What was left out, and why, stands on the library&apos;s page.</source>
        <translation>De första texterna går att läsa innan resten har kommit. Vad som utelämnades, och varför, står på bibliotekets sida.</translation>
    </message>
    <message>
        <source>Removing a library asks nothing: until you close Mycel it can be brought back.</source>
        <translation>Att ta bort ett bibliotek kräver inget svar: tills du stänger Mycel kan du ta tillbaka det.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söka</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synka</translation>
    </message>
    <message>
        <source>Mycel asks your libraries for what is new by itself when it starts, now and then, and after you published; “Sync” asks at once. What you read or search is never asked of anybody.</source>
        <translation>Mycel frågar själv dina bibliotek efter nytt när det startar, då och då, och efter att du har publicerat; ”Synka” frågar genast. Vad du läser eller söker frågas ingen om.</translation>
    </message>
    <message>
        <source>“Where it is shared” on a library&apos;s page names its server, folders and sticks. Another can be added there, and one that is not meant any more, or was mistyped, is left; what waits here goes on waiting. Who you are is asked and remembered of each server alone.</source>
        <translation>”Var det delas” på bibliotekets sida nämner dess server, mappar och minnen. Där läggs ett till, och ett som inte längre är tänkt, eller blev felskrivet, lämnas; det som väntar här väntar vidare. Vem du är frågas och minns Mycel för varje server för sig.</translation>
    </message>
    <message>
        <source>A check mark beside a library means that it is as it was at its address when it was last asked. A warning sign means that it needs you: open it to see why.</source>
        <translation>En bock vid ett bibliotek betyder att det är som det var på sin adress när det senast tillfrågades. En varningstriangel betyder att det behöver dig: öppna det för att se varför.</translation>
    </message>
    <message>
        <source>When something goes wrong on the way, what is here stays as it was.</source>
        <translation>När något går fel på vägen förblir det som finns här som det var.</translation>
    </message>
    <message>
        <source>What Mycel never does</source>
        <translation>Vad Mycel aldrig gör</translation>
    </message>
    <message>
        <source>It has no account, no server of its own and no advertisement. It counts nothing and tells nobody what you read or search.</source>
        <translation>Det har inget konto, ingen egen server och ingen reklam. Det räknar ingenting och berättar inte för någon vad du läser eller söker.</translation>
    </message>
    <message>
        <source>It opens no connection but to the libraries that you added, and only when you add or sync one.</source>
        <translation>Det öppnar ingen förbindelse utom till biblioteken du lagt till, och bara när du lägger till eller synkar ett.</translation>
    </message>
    <message>
        <source>A page never loads anything from the web: a picture on another server is a frame that says so, and a web link shows where it leads before it opens in your browser.</source>
        <translation>En sida hämtar aldrig något från webben: en bild på en annan server är en ram som säger det, och en webblänk visar vart den leder innan den öppnas i din webbläsare.</translation>
    </message>
    <message>
        <source>Nothing in a library is ever run as a program.</source>
        <translation>Inget i ett bibliotek körs någonsin som program.</translation>
    </message>
    <message>
        <source>About Mycel</source>
        <translation>Om Mycel</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>Nothing that was published is lost. “History” beside a page shows who changed what and when; any two versions can be compared word by word, and an earlier one can be restored as a new version.</source>
        <translation>Inget som har publicerats går förlorat. ”Historik” bredvid en sida visar vem som ändrade vad och när; vilka två versioner som helst kan jämföras ord för ord, och en tidigare kan återställas som en ny version.</translation>
    </message>
    <message>
        <source>Where two people changed different words of a text, Mycel combines them. Where they changed the same words, both versions are kept: the page, its card and the line at the bottom say so, and whoever settles it settles it for everyone.</source>
        <translation>Där två personer har ändrat olika ord i en text slår Mycel ihop dem. Där de har ändrat samma ord sparas båda versionerna: sidan, dess kort och raden längst ner säger det, och den som avgör det avgör det för alla.</translation>
    </message>
    <message>
        <source>What you write keeps itself as a draft every second. Ctrl+Z goes back step by step to how the draft was opened, in the text and in the facts beside it, and Ctrl+Shift+Z goes forth again.</source>
        <translation>Det du skriver sparar sig självt som utkast varje sekund. Ctrl+Z går steg för steg tillbaka till hur utkastet var när det öppnades, i texten och i uppgifterna bredvid den, och Ctrl+Shift+Z går framåt igen.</translation>
    </message>
    <message>
        <source>A page that changed since you read it says what changed, and its card has a dot. What you have read is noted on this computer alone, and forgotten when the library is removed.</source>
        <translation>En sida som har ändrats sedan du läste den säger vad som ändrats, och dess kort har en prick. Vad du har läst antecknas bara på den här datorn, och glöms när biblioteket tas bort.</translation>
    </message>
    <message>
        <source>Sharing without a server</source>
        <translation>Dela utan server</translation>
    </message>
    <message>
        <source>“Sync by USB…” on a library&apos;s page brings it together with a folder or a stick. “Send as a file” makes one file of what is new, or of all, for any messenger; whoever gets it opens it in Mycel, or drops it on the window.</source>
        <translation>”Synka med USB…” på bibliotekets sida för ihop det med en mapp eller ett minne. ”Skicka som fil” gör en fil av det nya, eller av allt, för vilken budbärare som helst; den som får filen öppnar den i Mycel, eller släpper den på fönstret.</translation>
    </message>
    <message>
        <source>Where a server does not let you publish, what you write stays here as suggestions, and the library goes on receiving. Send them as a file to somebody who may publish.</source>
        <translation>Där en server inte låter dig publicera stannar det du skriver här som förslag, och biblioteket fortsätter att ta emot. Skicka dem som en fil till någon som får publicera.</translation>
    </message>
    <message>
        <source>Where a server replaced its history, or went back in it, the library&apos;s page says so and changes nothing before you have chosen: to keep ours, or to take theirs.</source>
        <translation>Där en server bytt ut sin historik, eller gått tillbaka i den, säger bibliotekets sida det och ändrar inget innan du har valt: att behålla vår, eller att ta deras.</translation>
    </message>
    <message>
        <source>Where a sync deletes much, Home and the library&apos;s page say so, and bring it back if that was not meant.</source>
        <translation>Där en synkning tar bort mycket säger Hem och bibliotekets sida det, och tar tillbaka det om det inte var meningen.</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Every library has its discussions. A thread belongs to an item or to a category, and everything that was said is on your computer: you read and answer without a network, and what you write goes out with the next sync.</source>
        <translation>Varje bibliotek har sina diskussioner. En tråd hör till en text eller en kategori, och allt som sagts finns på din dator: du läser och svarar utan nät, och det du skriver går ut med nästa synkronisering.</translation>
    </message>
    <message>
        <source>What arrived since you looked last is marked as new. A long thread opens there, and folds what you have read. Follow a thread to find it again; nobody learns that you do, nor what you have read.</source>
        <translation>Det som kommit sedan du tittade sist är märkt som nytt. En lång tråd öppnas där, och viker ihop det du läst. Följ en tråd för att hitta den igen; ingen får veta att du gör det, och inte heller vad du läst.</translation>
    </message>
    <message>
        <source>A proposal says how it is decided: a consent round, a majority or a temperature. How it stands is computed from the answers that have arrived, and an answer after the end is shown as late.</source>
        <translation>Ett förslag säger hur det beslutas: med en samtyckesrunda, majoritet eller temperatur. Hur det står räknas ut av de svar som kommit, och ett svar efter slutet visas som sent.</translation>
    </message>
    <message>
        <source>What you are writing keeps itself as a draft, one for each post that you answer, until you post it. “[[” finds what the library has, “@” the people in it; “Preview” shows how it will be read. Mark a passage on a page and press Ctrl+Shift+D to discuss it: the passage is quoted, with the way back to that version.</source>
        <translation>Det du skriver sparar sig självt som utkast, ett för varje inlägg som du svarar på, tills du lägger ut det. ”[[” hittar det som biblioteket har, ”@” människorna i det; ”Förhandsvisning” visar hur det kommer att läsas. Markera ett stycke på en sida och tryck Ctrl+Shift+D för att diskutera det: stycket citeras, med vägen tillbaka till den versionen.</translation>
    </message>
    <message>
        <source>What has not gone out yet says that it waits to be shared. Until then “Take back” undoes it: nobody ever gets it, and it is a draft again. What has gone out you can edit and take back under your name; it keeps its place in the thread, and stays in the history of the library. Maintainers can hide a post for everyone, with a reason and their name, which all can see.</source>
        <translation>Det som inte har gått ut än säger att det väntar på att delas. Till dess ångrar ”Ta tillbaka” det: ingen får det någonsin, och det är ett utkast igen. Det som har gått ut kan du redigera och ta tillbaka under ditt namn; det behåller sin plats i tråden och finns kvar i bibliotekets historik. De som förvaltar biblioteket kan dölja ett inlägg för alla, med ett skäl och sitt namn, vilket alla kan se.</translation>
    </message>
    <message>
        <source>Anybody can settle a thread, in the menu of its state: a summary and what came of it stand on top. “Into a guide” makes a post a section of a guide; when you publish it, a post in the thread says so, and the guide leads back.</source>
        <translation>Vem som helst kan avsluta en tråd, i menyn för dess läge: en sammanfattning och vad som blev av det står överst. ”In i en guide” gör ett inlägg till ett avsnitt i en guide; när du publicerar det säger ett inlägg i tråden det, och guiden leder tillbaka.</translation>
    </message>
    <message>
        <source>You can follow a thread, a whole category, or what is said about an item. The desktop tells you of it if you choose that in the settings: only that there is something new, or with the title.</source>
        <translation>Du kan följa en tråd, en hel kategori eller det som sägs om något. Skrivbordet berättar det om du väljer det i inställningarna: bara att det finns något nytt, eller med titeln.</translation>
    </message>
    <message>
        <source>“Hide for me” under a post hides what somebody writes, or the thread, for you alone; “Hidden by you” above the list hides words as well, and shows everything again. In some libraries the first posts of a new name wait until a maintainer lets them in.</source>
        <translation>”Dölj för mig” under ett inlägg döljer det som någon skriver, eller tråden, bara för dig; ”Dolt av dig” ovanför listan döljer också ord och visar allt igen. I en del bibliotek väntar de första inläggen under ett nytt namn tills någon som förvaltar biblioteket släpper in dem.</translation>
    </message>
    <message>
        <source>Names are chosen, and nobody checks them. Where one looks like another of the same library, for instance with a letter of another alphabet, the page says so.</source>
        <translation>Namn väljer man själv, och ingen kontrollerar dem. Där ett namn liknar ett annat i samma bibliotek, till exempel med en bokstav ur ett annat alfabet, säger sidan det.</translation>
    </message>
    <message>
        <source>Events in and out</source>
        <translation>Evenemang in och ut</translation>
    </message>
    <message>
        <source>What others announce can be brought into a library: a calendar file as Mobilizon, Gancio, Nextcloud and Google write it, a web page that tells search engines of its events, the JSON of organising programs, or a table, whose columns you can name. An address is gone to only when you ask for it, through the library&apos;s proxy, and nobody learns there who asks.</source>
        <translation>Det som andra meddelar kan tas in i ett bibliotek: en kalenderfil som Mobilizon, Gancio, Nextcloud och Google skriver den, en webbsida som berättar för sökmotorer om sina evenemang, organiseringsprograms JSON, eller en tabell, vars kolumner du kan namnge. En adress besöks bara när du ber om det, genom bibliotekets proxy, och ingen där får veta vem som frågar.</translation>
    </message>
    <message>
        <source>First you see what would become of each event. Brought in again, events that are here follow their feed and are not doubled; what is called off there is called off here. Where somebody changed something in the library it stays, and you are told what the feed says instead.</source>
        <translation>Först ser du vad som skulle bli av varje evenemang. Tas de in igen följer de evenemang som redan finns här sitt flöde och dubbleras inte; det som ställs in där ställs in här. Där någon har ändrat något i biblioteket står det kvar, och du får veta vad flödet säger i stället.</translation>
    </message>
    <message>
        <source>What you found goes out as a calendar for your own, as a table, for other programs, or as a sheet of paper. What you looked for stays on your computer.</source>
        <translation>Det du hittade går ut som en kalender till din egen, som en tabell, till andra program eller som ett pappersark. Vad du letade efter stannar på din dator.</translation>
    </message>
    <message>
        <source>Finding something to do</source>
        <translation>Att hitta något att göra</translation>
    </message>
    <message>
        <source>“Find engagement” shows what people can take part in, of all your libraries: where, when, with which skills, at which risk. Each choice says how much it would leave. The map and the calendar show the same as the list.</source>
        <translation>”Engagera dig” visar vad man kan delta i, från alla dina bibliotek: var, när, med vilka kunskaper, med vilken risk. Varje val säger hur mycket det lämnar kvar. Kartan och kalendern visar detsamma som listan.</translation>
    </message>
    <message>
        <source>Under “What fits me…” you can say what you can do and what you need; the list then begins with what fits you, and says why. That, your marks and your saved searches stay on this computer, and are forgotten at one button there.</source>
        <translation>Under ”Vad som passar mig…” kan du säga vad du kan och vad du behöver; listan börjar då med det som passar dig, och säger varför. Det, dina märken och dina sparade sökningar stannar på den här datorn, och glöms med en knapp där.</translation>
    </message>
    <message>
        <source>Who offers something confirms it, marks it as filled or cancelled, or repeats it from the menu over its page. What nobody has confirmed for 60 days stands last, and says so.</source>
        <translation>Den som erbjuder något bekräftar det, märker det som fyllt eller inställt, eller upprepar det från menyn över dess sida. Det som ingen har bekräftat på 60 dagar står sist, och säger det.</translation>
    </message>
    <message>
        <source>To offer something, choose New, Opportunity. A day is typed as you write days, or taken from a calendar; a town is typed and gives the place on the map; how often it comes again is chosen, and nobody has to write a rule. Leave the time away for what takes the whole day.</source>
        <translation>För att erbjuda något väljer du Nytt, Engagemang. En dag skrivs som du brukar skriva dagar, eller tas ur en kalender; en ort skrivs och ger platsen på kartan; hur ofta det återkommer väljs, och ingen behöver skriva en regel. Lämna tiden tom för det som tar hela dagen.</translation>
    </message>
    <message>
        <source>“Change what it says of itself…” on the page of a library is where it is named, who looks after it, which categories its discussions have, and whether new names wait. It is published like everything else.</source>
        <translation>”Ändra vad det säger om sig självt…” på bibliotekets sida är där det får sitt namn, där det står vem som förvaltar det, vilka kategorier diskussionerna har och om nya namn väntar. Det publiceras som allt annat.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Somebody</source>
        <translation>Någon</translation>
    </message>
    <message>
        <source>deleted it</source>
        <translation>tog bort det</translation>
    </message>
    <message>
        <source>wrote it</source>
        <translation>skrev det</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>början</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s)</source>
        <translation>
            <numerusform>%n del till</numerusform>
            <numerusform>%n delar till</numerusform>
        </translation>
    </message>
    <message>
        <source>its place</source>
        <translation>dess plats</translation>
    </message>
    <message>
        <source>changed how it is written, not what it says</source>
        <translation>ändrade hur det är skrivet, inte vad det säger</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>ändrade %1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n del</numerusform>
            <numerusform>%n delar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Changed since you read it (%1): %2</source>
        <translation>Ändrad sedan du läste den (%1): %2</translation>
    </message>
    <message>
        <source>Changed since you read it (%1), by %2: %3</source>
        <translation>Ändrad sedan du läste den (%1), av %2: %3</translation>
    </message>
    <message>
        <source>This page has just changed: %1</source>
        <translation>Den här sidan har just ändrats: %1</translation>
    </message>
    <message>
        <source>This page has just changed, by %1: %2</source>
        <translation>Den här sidan har just ändrats, av %1: %2</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>What has changed since %1</source>
        <translation>Vad som har ändrats sedan %1</translation>
    </message>
    <message>
        <source>Nothing new since %1</source>
        <translation>Inget nytt sedan %1</translation>
    </message>
    <message>
        <source>What others write appears here when it arrives.</source>
        <translation>Vad andra skriver syns här när det kommer fram.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed item(s)</source>
        <translation>
            <numerusform>%n ny eller ändrad text</numerusform>
            <numerusform>%n nya eller ändrade texter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n bibliotek</numerusform>
            <numerusform>%n bibliotek</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) changed</source>
        <translation>
            <numerusform>%n del ändrad</numerusform>
            <numerusform>%n delar ändrade</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>two people changed the same words</source>
        <translation>två personer ändrade samma ord</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel ännu</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>ändrat %1</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>finns på den här datorn</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be shared</source>
        <translation>
            <numerusform>%n ändring väntar på att delas</numerusform>
            <numerusform>%n ändringar väntar på att delas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) stay here</source>
        <translation>
            <numerusform>%n förslag stannar här</numerusform>
            <numerusform>%n förslag stannar här</numerusform>
        </translation>
    </message>
    <message>
        <source>they go out at the next sync</source>
        <translation>de går ut vid nästa synkning</translation>
    </message>
    <message>
        <source>send them as a file to somebody who may publish</source>
        <translation>skicka dem som en fil till någon som får publicera</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) with something new</source>
        <translation>
            <numerusform>%n diskussion med något nytt</numerusform>
            <numerusform>%n diskussioner med något nytt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n change(s) behind</source>
        <translation>
            <numerusform>%1 är %n ändring efter</numerusform>
            <numerusform>%1 är %n ändringar efter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere</source>
        <translation>
            <numerusform>%n länk leder ingenstans</numerusform>
            <numerusform>%n länkar leder ingenstans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are missing</source>
        <translation>
            <numerusform>%n bild saknas</numerusform>
            <numerusform>%n bilder saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>with links that lead nowhere</source>
        <translation>med länkar som inte leder någonstans</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>It does not say when it begins, so it was left out.</source>
        <translation>Det säger inte när det börjar, så det utelämnades.</translation>
    </message>
    <message>
        <source>It has no title.</source>
        <translation>Det har ingen rubrik.</translation>
    </message>
    <message>
        <source>It has no name by which it could be known again; its title and time are used.</source>
        <translation>Det har inget namn som det kunde kännas igen på; rubriken och tiden används.</translation>
    </message>
    <message>
        <source>There are no events in it.</source>
        <translation>Det finns inga evenemang i det.</translation>
    </message>
    <message>
        <source>It is no calendar.</source>
        <translation>Det är ingen kalender.</translation>
    </message>
    <message>
        <source>Its columns do not tell which is the title and which the beginning; say it.</source>
        <translation>Kolumnerna berättar inte vilken som är rubriken och vilken som är början; ange det.</translation>
    </message>
    <message>
        <source>Nothing tells whether days or months come first in its dates; days were taken.</source>
        <translation>Inget berättar om dagar eller månader kommer först i datumen; dagar antogs.</translation>
    </message>
    <message>
        <source>It ends before it begins; the end was left out.</source>
        <translation>Det slutar innan det börjar; slutet utelämnades.</translation>
    </message>
    <message>
        <source>How it comes again cannot be used; it is taken once.</source>
        <translation>Hur det återkommer kan inte användas; det tas in en gång.</translation>
    </message>
    <message>
        <source>It comes again in several ways; the first is taken.</source>
        <translation>Det återkommer på flera sätt; det första används.</translation>
    </message>
    <message>
        <source>It has further single dates, which were left out.</source>
        <translation>Det har ytterligare enstaka datum, som utelämnades.</translation>
    </message>
    <message>
        <source>A change of all later times is taken for this one alone.</source>
        <translation>En ändring av alla senare tillfällen tas bara för det här.</translation>
    </message>
    <message>
        <source>Its time zone is not known here; look at its time.</source>
        <translation>Dess tidszon är inte känd här; titta på tiden.</translation>
    </message>
    <message>
        <source>Its coordinates are nowhere on earth and were left out.</source>
        <translation>Dess koordinater finns ingenstans på jorden och utelämnades.</translation>
    </message>
    <message>
        <source>The two numbers of its coordinates were swapped, and were put right by its place.</source>
        <translation>De två talen i dess koordinater var omkastade och rättades efter dess plats.</translation>
    </message>
    <message>
        <source>Its coordinates are far from the place that it names; look at it on the map.</source>
        <translation>Dess koordinater ligger långt från platsen som det nämner; titta på kartan.</translation>
    </message>
    <message>
        <source>It is not written in UTF-8 and was read as Western European text; look at its letters.</source>
        <translation>Det är inte skrivet i UTF-8 och lästes som västeuropeisk text; titta på dess bokstäver.</translation>
    </message>
    <message>
        <source>Its times name no time zone, so they are taken as the clock shows them where one is. A column “zone” can say it.</source>
        <translation>Dess tider nämner ingen tidszon, så de tas som klockan visar där man är. En kolumn ”zone” kan säga det.</translation>
    </message>
    <message>
        <source>It is there twice; the later state is taken.</source>
        <translation>Det finns där två gånger; det senare tillståndet används.</translation>
    </message>
    <message>
        <source>It is not for everybody, so it was left out.</source>
        <translation>Det är inte för alla, så det utelämnades.</translation>
    </message>
    <message>
        <source>The library has a later state of it, which stays.</source>
        <translation>Biblioteket har ett senare tillstånd av det, som står kvar.</translation>
    </message>
    <message>
        <source>It is known from another server, whose word counts; nothing was changed.</source>
        <translation>Det är känt från en annan server, vars ord gäller; inget ändrades.</translation>
    </message>
    <message>
        <source>It is cut off; what was there of it was read.</source>
        <translation>Det är avklippt; det som fanns av det lästes.</translation>
    </message>
    <message>
        <source>It holds what is no text; look at its letters.</source>
        <translation>Det innehåller sådant som inte är text; titta på bokstäverna.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Det kan inte läsas.</translation>
    </message>
    <message>
        <source>It is no JSON that can be read.</source>
        <translation>Det är ingen JSON som kan läsas.</translation>
    </message>
    <message>
        <source>It is too nested to be read whole.</source>
        <translation>Det är för djupt nästlat för att läsas helt.</translation>
    </message>
    <message>
        <source>There are more events than are taken at once; the rest was left out.</source>
        <translation>Det finns fler evenemang än som tas in på en gång; resten utelämnades.</translation>
    </message>
    <message>
        <source>It is longer than 32 MB; the rest was left out.</source>
        <translation>Det är längre än 32 MB; resten utelämnades.</translation>
    </message>
    <message>
        <source>It is too long, so it was left out.</source>
        <translation>Det är för långt, så det utelämnades.</translation>
    </message>
    <message>
        <source>Its text is too long and was shortened.</source>
        <translation>Texten är för lång och kortades.</translation>
    </message>
    <message>
        <source>The facts of the item here are written in a way that cannot be changed without risk, so it was left as it is.</source>
        <translation>Fakta i det som finns här är skrivna på ett sätt som inte kan ändras utan risk, så det lämnades som det är.</translation>
    </message>
    <message>
        <source>It would be too long for an item, so it was left out.</source>
        <translation>Det skulle bli för långt, så det utelämnades.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>”%1”: %2</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Evenemang %1: %2</translation>
    </message>
    <message>
        <source>Event %1, “%2”: %3</source>
        <translation>Evenemang %1, ”%2”: %3</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>som det var</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelämnat</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>%1 here: “%2”; in the feed: “%3”. It stays as it is here.</source>
        <translation>%1 här: ”%2”; i flödet: ”%3”. Det står kvar som det är här.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nytt</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ändrat</numerusform>
            <numerusform>%n ändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n inställt</numerusform>
            <numerusform>%n inställda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <translation>
            <numerusform>%n som det var</numerusform>
            <numerusform>%n som de var</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problem</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first of several pages: bring in the addresses of the others, too.</source>
        <translation>Det här är den första av flera sidor: ta också in adresserna till de andra.</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>You are invited to the library “%1”.</source>
        <translation>Du är inbjuden till biblioteket ”%1”.</translation>
    </message>
    <message>
        <source>In Mycel, choose “Add a library…” and paste this address:</source>
        <translation>Välj ”Lägg till bibliotek…” i Mycel och klistra in den här adressen:</translation>
    </message>
    <message>
        <source>When Mycel asks whether it is the right server, compare this fingerprint:</source>
        <translation>När Mycel frågar om det är rätt server, jämför det här fingeravtrycket:</translation>
    </message>
    <message>
        <source>To read needs no account where the server lets everybody read. If it asks who you are, ask whoever invited you.</source>
        <translation>Där servern låter alla läsa behövs inget konto för att läsa. Om den frågar vem du är, fråga den som bjöd in dig.</translation>
    </message>
    <message>
        <source>Without Mycel, any git fetches it:</source>
        <translation>Utan Mycel hämtar vilken git som helst det:</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Översättning</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Ämnen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Märkord</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Trakter</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Upphov</translation>
    </message>
    <message>
        <source>Adapted from</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Hör ihop med</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Uppdaterad</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Granskad</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Granskas senast</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Känslighet</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>Innehållsvarning</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>För vem</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Time required</source>
        <translation>Tid som behövs</translation>
    </message>
    <message>
        <source>Preparation time</source>
        <translation>Förberedelsetid</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Gruppens storlek</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Skills required</source>
        <translation>Kunskaper som behövs</translation>
    </message>
    <message>
        <source>Skills trained</source>
        <translation>Kunskaper som övas</translation>
    </message>
    <message>
        <source>From afar</source>
        <translation>På distans</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risker</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Mognad</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanj</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Avsikt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Orsaker</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nästa gång</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Fungerade</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metoder</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lärdomar</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Måltavlor</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Kluster</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Början</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Theory of change</source>
        <translation>Förändringsteori</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Hör till</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>How to join</source>
        <translation>Så kommer du med</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Meets</source>
        <translation>Träffas</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Senast bekräftat</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Ansvar</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Krav</translation>
    </message>
    <message>
        <source>No experience needed</source>
        <translation>Ingen erfarenhet behövs</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Kunskaper</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Sätt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>På nätet</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tolkning</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Tillgänglighet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kostnad</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Mat</translation>
    </message>
    <message>
        <source>Travel support</source>
        <translation>Stöd till resan</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Ålder från</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Nya</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Förbered</translation>
    </message>
    <message>
        <source>Sign up</source>
        <translation>Anmälan</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>How-to</source>
        <translation>Så gör man</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>Taktik</translation>
    </message>
    <message>
        <source>Principle</source>
        <translation>Princip</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Teori</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Verktyg</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rättigheter</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Ordlista</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Nybörjare</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Mycket van</translation>
    </message>
    <message>
        <source>Stub</source>
        <translation>Påbörjad</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Användbar</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Berättelse</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Överlämning</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lärdom</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Arrangör</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observatör</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idé</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planeras</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Vilar</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Vunnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Förlorad</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Rörelse</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenemang</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Namninsamling</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftat</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Preliminärt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Fyllt</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>På plats och på nätet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Låg</translation>
    </message>
    <message>
        <source>Arrestable</source>
        <translation>Risk att gripas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppen</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Varsam</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hög</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maskin</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Människa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Roughly</source>
        <translation>Ungefärlig</translation>
    </message>
    <message>
        <source>Step free</source>
        <translation>Utan trappsteg</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Teckenspråk</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Textning</translation>
    </message>
    <message>
        <source>Quiet space</source>
        <translation>Lugnt rum</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Smoke free</source>
        <translation>Rökfritt</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Minst</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>After-action review</source>
        <translation>Utvärdering</translation>
    </message>
    <message>
        <source>Local group</source>
        <translation>Lokal grupp</translation>
    </message>
    <message>
        <source>Working group</source>
        <translation>Arbetsgrupp</translation>
    </message>
    <message>
        <source>Something needed</source>
        <translation>Något behövs</translation>
    </message>
    <message>
        <source>Mutual aid</source>
        <translation>Ömsesidig hjälp</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>På plats</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>Hemifrån</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webbadress</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Varför, i en mening</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Medverkar</translation>
    </message>
    <message>
        <source>Allies</source>
        <translation>Allierade</translation>
    </message>
    <message>
        <source>What lasted</source>
        <translation>Vad som bestod</translation>
    </message>
    <message>
        <source>How it grew</source>
        <translation>Hur det växte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Radius in kilometres</source>
        <translation>Radie i kilometer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>Adress eller nummer</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Vem som tar hand om det</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metod</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Rättar</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>vecka</translation>
    </message>
    <message>
        <source>month</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Upprepas</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chatt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Its rules</source>
        <translation>Dess regler</translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation>Vem som förvaltar det</translation>
    </message>
    <message>
        <source>SSH key, where commits are signed</source>
        <translation>SSH-nyckel, där ändringar signeras</translation>
    </message>
    <message>
        <source>Posts of new names</source>
        <translation>Inlägg under nya namn</translation>
    </message>
    <message>
        <source>Wait until somebody lets them in</source>
        <translation>Väntar tills någon släpper in dem</translation>
    </message>
    <message>
        <source>Categories of its discussions</source>
        <translation>Kategorier för diskussionerna</translation>
    </message>
    <message>
        <source>What belongs in it</source>
        <translation>Vad som hör hemma där</translation>
    </message>
</context>
<context>
    <name>Liveable</name>
    <message>
        <source>Hidden by you: what %1 writes</source>
        <translation>Dolt av dig: det som %1 skriver</translation>
    </message>
    <message>
        <source>Hidden by you: this thread</source>
        <translation>Dolt av dig: den här tråden</translation>
    </message>
    <message>
        <source>Hidden by you: what says “%1”</source>
        <translation>Dolt av dig: det som säger ”%1”</translation>
    </message>
    <message>
        <source>What %1 writes</source>
        <translation>Det som %1 skriver</translation>
    </message>
    <message>
        <source>A thread that is not here</source>
        <translation>En tråd som inte finns här</translation>
    </message>
    <message>
        <source>The thread “%1”</source>
        <translation>Tråden ”%1”</translation>
    </message>
    <message>
        <source>What says “%1”</source>
        <translation>Det som säger ”%1”</translation>
    </message>
    <message>
        <source>%1 hid this thread</source>
        <translation>%1 har dolt den här tråden</translation>
    </message>
    <message>
        <source>A thread of a new name, which waits for a maintainer</source>
        <translation>En tråd under ett nytt namn, som väntar på någon som förvaltar biblioteket</translation>
    </message>
    <message>
        <source>A thread whose beginning is missing or cannot be read</source>
        <translation>En tråd vars början saknas eller inte går att läsa</translation>
    </message>
    <message>
        <source>“%1” and “%2” look alike and are two names, perhaps of two people. That says nothing against either.</source>
        <translation>”%1” och ”%2” ser lika ut och är två namn, kanske på två personer. Det säger inget om någon av dem.</translation>
    </message>
    <message>
        <source>ended on %1 without your answer</source>
        <translation>tog slut %1 utan ditt svar</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>slutar i dag</translation>
    </message>
    <message numerus="yes">
        <source>ends on %1, in %n day(s)</source>
        <translation>
            <numerusform>slutar %1, om %n dag</numerusform>
            <numerusform>slutar %1, om %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>you have not answered</source>
        <translation>du har inte svarat</translation>
    </message>
    <message>
        <source>A thread that was taken back</source>
        <translation>En tråd som togs tillbaka</translation>
    </message>
</context>
<context>
    <name>OfferFile</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>Data for the web (*.jsonld)</source>
        <translation>Data för webben (*.jsonld)</translation>
    </message>
    <message>
        <source>Sheet to print (*.html)</source>
        <translation>Blad att skriva ut (*.html)</translation>
    </message>
    <message>
        <source>Save the offers</source>
        <translation>Spara erbjudandena</translation>
    </message>
    <message>
        <source>What you can take part in</source>
        <translation>Det du kan delta i</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n vecka</numerusform>
            <numerusform>%n veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n timme</numerusform>
            <numerusform>%n timmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Senast ändrad</translation>
    </message>
    <message>
        <source>Picture on another server: %1</source>
        <translation>Bild på en annan server: %1</translation>
    </message>
    <message>
        <source>This picture is missing in the library.</source>
        <translation>Den här bilden saknas i biblioteket.</translation>
    </message>
    <message>
        <source>This link leads to a page that is not in the library.</source>
        <translation>Den här länken leder till en sida som inte finns i biblioteket.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Av %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licens: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Ändrad %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>Ändrad %1 av %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you read:</source>
        <translation>Innan du läser:</translation>
    </message>
    <message>
        <source>This text is too long or too nested to be shown whole.</source>
        <translation>Den här texten är för lång eller för inkapslad för att visas hel.</translation>
    </message>
    <message>
        <source>%1 %2 per %3</source>
        <translation>%1 %2 per %3</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>kväll</translation>
    </message>
    <message>
        <source>week</source>
        <translation>vecka</translation>
    </message>
    <message>
        <source>month</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>year</source>
        <translation>år</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>guide</translation>
    </message>
    <message>
        <source>%1 (%2 km around it)</source>
        <comment>a place; a number</comment>
        <translation>%1 (%2 km runt omkring)</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>till %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>från %1</translation>
    </message>
    <message>
        <source>Adapted from %1</source>
        <comment>a text</comment>
        <translation>Bearbetad från %1</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>uses</source>
        <translation>använder</translation>
    </message>
    <message>
        <source>explains</source>
        <translation>förklarar</translation>
    </message>
    <message>
        <source>is an example of</source>
        <translation>är ett exempel på</translation>
    </message>
    <message>
        <source>is a risk of</source>
        <translation>är en risk med</translation>
    </message>
    <message>
        <source>is another way to</source>
        <translation>är ett annat sätt</translation>
    </message>
    <message>
        <source>prepares for</source>
        <translation>förbereder för</translation>
    </message>
    <message>
        <source>corrects</source>
        <translation>rättar</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>är en del av</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>ersätter</translation>
    </message>
    <message>
        <source>is adapted from</source>
        <translation>bygger på</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>kampanj</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupp</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>hör till</translation>
    </message>
    <message>
        <source>method</source>
        <translation>metod</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>läs innan</translation>
    </message>
    <message>
        <source>lesson for it</source>
        <translation>lärdom till den</translation>
    </message>
</context>
<context>
    <name>RepeatText</name>
    <message>
        <source>first</source>
        <translation>första</translation>
    </message>
    <message>
        <source>second</source>
        <translation>andra</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tredje</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>fjärde</translation>
    </message>
    <message>
        <source>last</source>
        <translation>sista</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Varje dag</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>Enligt en egen regel</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>om och om igen</translation>
    </message>
    <message>
        <source>Every %1</source>
        <comment>a weekday</comment>
        <translation>Varje %1</translation>
    </message>
    <message>
        <source>Every second %1</source>
        <comment>a weekday</comment>
        <translation>Varannan %1</translation>
    </message>
    <message>
        <source>Each month on day %1</source>
        <translation>Varje månad, dag %1</translation>
    </message>
    <message>
        <source>Each month, %1 %2</source>
        <comment>first … last; a weekday</comment>
        <translation>Varje månad, %1 %2en</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>every Friday; a day</comment>
        <translation>%1, till %2</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>varje vecka</translation>
    </message>
    <message>
        <source>every second week</source>
        <translation>varannan vecka</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>varje månad</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>weekdays</comment>
        <translation>varje %1</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s), %1</source>
        <comment>weekdays</comment>
        <translation>
            <numerusform>varje vecka, %1</numerusform>
            <numerusform>var %n:e vecka, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>varje dag</numerusform>
            <numerusform>var %n:e dag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>varje vecka</numerusform>
            <numerusform>var %n:e vecka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>varje månad</numerusform>
            <numerusform>var %n:e månad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>varje år</numerusform>
            <numerusform>vart %n:e år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <comment>every Friday</comment>
        <translation>
            <numerusform>%1, %n gång</numerusform>
            <numerusform>%1, %n gånger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Save the file</source>
        <translation>Spara filen</translation>
    </message>
</context>
<context>
    <name>SheetText</name>
    <message numerus="yes">
        <source>%n offer(s) take place at no certain time and are not in this file; nothing of them is lost. A table (CSV) and a sheet to print hold them, too.</source>
        <translation>
            <numerusform>%n erbjudande har ingen bestämd tid och finns inte i den här filen; inget av det är förlorat. En tabell (CSV) och ett blad att skriva ut har det också.</numerusform>
            <numerusform>%n erbjudanden har ingen bestämd tid och finns inte i den här filen; inget av dem är förlorat. En tabell (CSV) och ett blad att skriva ut har dem också.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>Reading %1 of %2 texts. The first ones can be read already.</source>
        <translation>Läser %1 av %2 texter. De första går redan att läsa.</translation>
    </message>
    <message>
        <source>Reading what came…</source>
        <translation>Läser det som kom…</translation>
    </message>
    <message>
        <source>Bringing together what came and what is here…</source>
        <translation>För samman det som kom med det som finns här…</translation>
    </message>
    <message>
        <source>Receiving: %1</source>
        <translation>Tar emot: %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Ansluter…</translation>
    </message>
    <message>
        <source>Receiving: %1 of %2 pieces, %3</source>
        <translation>Tar emot: %1 av %2 delar, %3</translation>
    </message>
    <message>
        <source>Unpacking %1 of %2 pieces</source>
        <translation>Packar upp %1 av %2 delar</translation>
    </message>
    <message>
        <source>Checking %1 of %2 pieces</source>
        <translation>Granskar %1 av %2 delar</translation>
    </message>
    <message>
        <source>Syncing. %1</source>
        <translation>Synkar. %1</translation>
    </message>
    <message>
        <source>It needs you: open it to see why.</source>
        <translation>Det behöver dig: öppna det för att se varför.</translation>
    </message>
    <message>
        <source>Offline: everything that is here stays readable.</source>
        <translation>Inget nätverk: allt som finns här går att läsa.</translation>
    </message>
    <message>
        <source>The last sync did not work: open it to see why.</source>
        <translation>Den senaste synkningen lyckades inte: öppna det för att se varför.</translation>
    </message>
    <message>
        <source>It is only on this computer.</source>
        <translation>Det finns bara på den här datorn.</translation>
    </message>
    <message>
        <source>In sync, %1</source>
        <translation>Synkat, %1</translation>
    </message>
    <message>
        <source>Not synced yet.</source>
        <translation>Inte synkat än.</translation>
    </message>
    <message>
        <source>Packing %1 of %2 pieces</source>
        <translation>Packar %1 av %2 delar</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>Skickar: %1 av %2</translation>
    </message>
    <message>
        <source>Its folder or stick is not there: it waits until it is back.</source>
        <translation>Dess mapp eller minne är inte på plats: biblioteket väntar tills det är tillbaka.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Who this is for, and what they can do when they have read it.

## Before you begin

- [ ] What you need

## Step by step

1. First
2. Then

## What can go wrong

## Go on from here
</source>
        <translation>Vem det här är för, och vad de kan göra när de har läst det.

## Innan du börjar

- [ ] Det du behöver

## Steg för steg

1. Först
2. Sedan

## Vad som kan gå fel

## Gå vidare härifrån
</translation>
    </message>
    <message>
        <source>For groups that hold their first open meeting and want people to come back.

## Before you begin

- [ ] A room that a wheelchair gets into
- [ ] Two people at the door who say hello
- [ ] Something warm to drink

## Step by step

1. **Begin on time**, with a round of names. Ten minutes.
2. Say in three sentences what the group wants. Ask what brought people here.
3. Offer two small tasks for the coming week, and write down who takes which.
4. End on time. Say when you meet again.

## What can go wrong

One person speaks for half an hour: agree on hand signs at the start, and use them.

## Go on from here

Ask everyone who came how it was, within two days.
</source>
        <translation>För grupper som håller sitt första öppna möte och vill att folk kommer tillbaka.

## Innan du börjar

- [ ] Ett rum som en rullstol kommer in i
- [ ] Två personer vid dörren som säger hej
- [ ] Något varmt att dricka

## Steg för steg

1. **Börja i tid**, med en namnrunda. Tio minuter.
2. Säg i tre meningar vad gruppen vill. Fråga vad som förde folk hit.
3. Erbjud två små uppgifter för veckan som kommer, och skriv upp vem som tar vilken.
4. Sluta i tid. Säg när ni ses igen.

## Vad som kan gå fel

En person talar i en halvtimme: kom överens om handtecken i början, och använd dem.

## Gå vidare härifrån

Fråga alla som kom hur det var, inom två dagar.
</translation>
    </message>
    <message>
        <source>What it was, where and when, as roughly as is safe. No names of people who did not agree.

## What did we expect?

## What happened?

## Why was it different?

## What do we do differently next time?
</source>
        <translation>Vad det var, var och när, så ungefärligt som är säkert. Inga namn på dem som inte har sagt ja.

## Vad väntade vi oss?

## Vad hände?

## Varför blev det annorlunda?

## Vad gör vi annorlunda nästa gång?
</translation>
    </message>
    <message>
        <source>A sit-in of forty people in front of a bank, in a large town, in winter.

## What did we expect?

To stay for two hours and to speak with customers.

## What happened?

We stayed for six hours. Nobody had thought of dry socks, so twelve people left early because they were cold.

## Why was it different?

The police waited until it was dark. We had planned for the morning alone.

## What do we do differently next time?

Plan for three times as long as we hope for, and carry blankets.
</source>
        <translation>En sittdemonstration med fyrtio personer framför en bank, i en stor stad, på vintern.

## Vad väntade vi oss?

Att stanna i två timmar och tala med kunderna.

## Vad hände?

Vi stannade i sex timmar. Ingen hade tänkt på torra strumpor, så tolv personer gick tidigt för att de frös.

## Varför blev det annorlunda?

Polisen väntade tills det blev mörkt. Vi hade bara planerat för förmiddagen.

## Vad gör vi annorlunda nästa gång?

Planerar för tre gånger så lång tid som vi hoppas på, och bär med oss filtar.
</translation>
    </message>
    <message>
        <source>What shall be different in the end, in one sentence.

## Who can decide it?

## What leads to what?

## Where we are

## Next step
</source>
        <translation>Vad som ska vara annorlunda till slut, i en mening.

## Vem kan bestämma det?

## Vad leder till vad?

## Var vi är

## Nästa steg
</translation>
    </message>
    <message>
        <source>The town&apos;s buses are free for everyone under twenty.

## Who can decide it?

The town council; four of its nine members have not made up their minds.

## What leads to what?

Three schools ask for it together. The local paper writes about it. The four members meet pupils before they vote.

## Where we are

Two schools are in, the third decides in March.

## Next step

Visit the third school&apos;s council on the 5th.
</source>
        <translation>Stadens bussar är gratis för alla under tjugo.

## Vem kan bestämma det?

Kommunfullmäktige; fyra av de nio ledamöterna har inte bestämt sig.

## Vad leder till vad?

Tre skolor begär det tillsammans. Lokaltidningen skriver om det. De fyra träffar elever innan de röstar.

## Var vi är

Två skolor är med, den tredje bestämmer i mars.

## Nästa steg

Besöka den tredje skolans elevråd den 5:e.
</translation>
    </message>
    <message>
        <source>Who we are and what we do, in three sentences.

## How to join

## When we meet

## How we decide
</source>
        <translation>Vilka vi är och vad vi gör, i tre meningar.

## Så går man med

## När vi ses

## Hur vi bestämmer
</translation>
    </message>
    <message>
        <source>We are neighbours who stop evictions in the northern part of the town. We visit people at home, go with them to the court, and sit down in front of the door if nothing else helps.

## How to join

Come to a meeting. You need no experience.

## When we meet

Every other Tuesday at seven.

## How we decide

Together, by consent. Minutes are written and kept.
</source>
        <translation>Vi är grannar som stoppar vräkningar i stadens norra del. Vi hälsar på hemma hos folk, följer med till rätten och sätter oss framför dörren om inget annat hjälper.

## Så går man med

Kom på ett möte. Du behöver ingen erfarenhet.

## När vi ses

Varannan tisdag klockan sju.

## Hur vi bestämmer

Tillsammans, med samtycke. Protokoll skrivs och sparas.
</translation>
    </message>
    <message>
        <source>What will happen, and what you would do.

## Who it is for

## What to bring

## How to get there
</source>
        <translation>Vad som kommer att hända, och vad du skulle göra.

## Vem det är för

## Att ta med

## Så hittar du dit
</translation>
    </message>
    <message>
        <source>Cook for the climate camp: two hundred meals, a big kitchen, good company.

## Who it is for

Anyone who can stand for three hours. No experience is needed; one of us shows you.

## What to bring

- [ ] Shoes that are closed
- [ ] A knife that you like

## How to get there

Bus 4 to the last stop, then ten minutes on foot. There is a way without steps.
</source>
        <translation>Laga mat åt klimatlägret: tvåhundra måltider, ett stort kök, gott sällskap.

## Vem det är för

Alla som kan stå i tre timmar. Ingen erfarenhet behövs; en av oss visar dig.

## Att ta med

- [ ] Skor som är täckta
- [ ] En kniv som du tycker om

## Så hittar du dit

Buss 4 till sista hållplatsen, sedan tio minuter till fots. Det finns en väg utan trappsteg.
</translation>
    </message>
</context>
<context>
    <name>ThreadText</name>
    <message>
        <source>Open</source>
        <translation>Öppen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arkiverad</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfarenhet</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>With you</source>
        <translation>Med dig</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Tack</translation>
    </message>
    <message>
        <source>Worked for us</source>
        <translation>Fungerade för oss</translation>
    </message>
    <message>
        <source>Unclear to me</source>
        <translation>Oklart för mig</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Instämmer</translation>
    </message>
    <message>
        <source>Stands aside</source>
        <translation>Avstår från att hindra</translation>
    </message>
    <message>
        <source>Has concerns</source>
        <translation>Har invändningar</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockerar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Abstains</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>All for it</source>
        <translation>Helt för</translation>
    </message>
    <message>
        <source>Rather for it</source>
        <translation>Snarare för</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Helst inte</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Inte alls</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Riktlinjer</translation>
    </message>
    <message>
        <source>Organising</source>
        <translation>Organisering</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktioner</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Kultur</translation>
    </message>
    <message>
        <source>Strategy and tactics</source>
        <translation>Strategi och taktik</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Campaigning</source>
        <translation>Kampanjarbete</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Evenemang</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>vid okänd tid</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>after the end</source>
        <translation>efter slutet</translation>
    </message>
    <message>
        <source>is none of the answers</source>
        <translation>är inget av svaren</translation>
    </message>
    <message>
        <source>answered anew since</source>
        <translation>har svarat på nytt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>redigerat</translation>
    </message>
    <message>
        <source>waits for a maintainer</source>
        <translation>väntar på en ansvarig</translation>
    </message>
    <message>
        <source>changed the guide</source>
        <translation>ändrade guiden</translation>
    </message>
    <message>
        <source>Say “%1” to this post</source>
        <translation>Säg ”%1” till inlägget</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagera</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Svara %1</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citera</translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>Citera %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit what you wrote</source>
        <translation>Redigera det du skrev</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back what you wrote</source>
        <translation>Ta tillbaka det du skrev</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Hide this post for everyone, with a reason</source>
        <translation>Dölj inlägget för alla, med en anledning</translation>
    </message>
    <message>
        <source>%1 took this back.</source>
        <translation>%1 tog tillbaka detta.</translation>
    </message>
    <message>
        <source>%1 hid this.</source>
        <translation>%1 dolde detta.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>Show this post to everyone again</source>
        <translation>Visa inlägget för alla igen</translation>
    </message>
    <message>
        <source>set this to: %1</source>
        <translation>satte detta till: %1</translation>
    </message>
    <message>
        <source>What this answers has not arrived here.</source>
        <translation>Det som detta svarar på har inte kommit hit.</translation>
    </message>
    <message>
        <source>This post is too long or too nested to be shown whole.</source>
        <translation>Inlägget är för långt eller för nästlat för att visas helt.</translation>
    </message>
    <message>
        <source>Closed by its outcome, before %1.</source>
        <translation>Avslutad genom sitt utfall, före %1.</translation>
    </message>
    <message>
        <source>Ended on %1.</source>
        <translation>Avslutades %1.</translation>
    </message>
    <message>
        <source>Ends on %1.</source>
        <translation>Slutar %1.</translation>
    </message>
    <message>
        <source>Enough have answered.</source>
        <translation>Tillräckligt många har svarat.</translation>
    </message>
    <message numerus="yes">
        <source>%n more answer(s) are needed.</source>
        <translation>
            <numerusform>%n svar till behövs.</numerusform>
            <numerusform>%n svar till behövs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody blocks: it is not decided as it stands.</source>
        <translation>Någon blockerar: så som det står är det inte beslutat.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Svara: %1</translation>
    </message>
    <message>
        <source>Consent round</source>
        <translation>Samtyckesrunda</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majoritet</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>no replies</source>
        <translation>inga svar</translation>
    </message>
    <message numerus="yes">
        <source>%n repl(y/ies)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>about a guide</source>
        <translation>om en guide</translation>
    </message>
    <message>
        <source>about an experience</source>
        <translation>om en erfarenhet</translation>
    </message>
    <message>
        <source>about a campaign</source>
        <translation>om en kampanj</translation>
    </message>
    <message>
        <source>about a group</source>
        <translation>om en grupp</translation>
    </message>
    <message>
        <source>about an opportunity</source>
        <translation>om ett sätt att engagera sig</translation>
    </message>
    <message>
        <source>about something that is not here</source>
        <translation>om något som inte finns här</translation>
    </message>
    <message>
        <source>A thread whose beginning cannot be read</source>
        <translation>En tråd vars början inte går att läsa</translation>
    </message>
    <message>
        <source>A thread whose beginning has not arrived</source>
        <translation>En tråd vars början inte har kommit</translation>
    </message>
    <message>
        <source>%1, says %2</source>
        <translation>%1, säger %2</translation>
    </message>
    <message>
        <source>%1 hid this thread.</source>
        <translation>%1 dolde tråden.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more post(s)</source>
        <translation>
            <numerusform>Visa %n inlägg till</numerusform>
            <numerusform>Visa %n inlägg till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n nytt inlägg</numerusform>
            <numerusform>%n nya inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>Your answer: %1. You may say why.</source>
        <translation>Ditt svar: %1. Du kan säga varför.</translation>
    </message>
    <message>
        <source>What you wrote, edited</source>
        <translation>Det du skrev, redigerat</translation>
    </message>
    <message>
        <source>A summary of this thread, to be shown on top</source>
        <translation>En sammanfattning av tråden, som visas överst</translation>
    </message>
    <message>
        <source>What came of this thread, to be shown on top</source>
        <translation>Vad som blev av tråden, som visas överst</translation>
    </message>
    <message>
        <source>waits to be shared</source>
        <translation>väntar på att delas</translation>
    </message>
    <message>
        <source>Take this back: nobody has it yet, and it becomes a draft again</source>
        <translation>Ta tillbaka det här: ingen har det ännu, och det blir ett utkast igen</translation>
    </message>
    <message>
        <source>Into a guide</source>
        <translation>In i en guide</translation>
    </message>
    <message>
        <source>Make what %1 wrote a section of a guide</source>
        <translation>Gör det som %1 skrev till ett avsnitt i en guide</translation>
    </message>
    <message>
        <source>From an item that is not here</source>
        <translation>Ur något som inte finns här</translation>
    </message>
    <message>
        <source>“%1”, as it was then</source>
        <translation>”%1”, som det var då</translation>
    </message>
    <message>
        <source>Show “%1” as it was when this was written</source>
        <translation>Visa ”%1” som det var när det här skrevs</translation>
    </message>
    <message>
        <source>wrote the summary above</source>
        <translation>skrev sammanfattningen ovan</translation>
    </message>
    <message>
        <source>wrote the outcome above</source>
        <translation>skrev vad som blev av det, ovan</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Skriv om</translation>
    </message>
    <message>
        <source>Write anew: %1</source>
        <translation>Skriv om: %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Vad som blev av det</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Jag instämmer</translation>
    </message>
    <message>
        <source>I stand aside</source>
        <translation>Jag avstår från att hindra</translation>
    </message>
    <message>
        <source>I have concerns</source>
        <translation>Jag har invändningar</translation>
    </message>
    <message>
        <source>I block</source>
        <translation>Jag blockerar</translation>
    </message>
    <message>
        <source>I abstain</source>
        <translation>Jag avstår</translation>
    </message>
    <message>
        <source>does not count without a name</source>
        <translation>räknas inte utan namn</translation>
    </message>
    <message>
        <source>claims the number of another post</source>
        <translation>gör anspråk på ett annat inläggs nummer</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>Inget längre</translation>
    </message>
    <message>
        <source>Take back what you said to this post</source>
        <translation>Ta tillbaka det du sade om det här inlägget</translation>
    </message>
    <message>
        <source>wrote a summary, which does not stand on top</source>
        <translation>skrev en sammanfattning, men den står inte överst</translation>
    </message>
    <message>
        <source>wrote an outcome, which does not stand on top</source>
        <translation>skrev vad som blev av det, men det står inte överst</translation>
    </message>
    <message>
        <source>Show what it says</source>
        <translation>Visa vad som står där</translation>
    </message>
    <message>
        <source>Write this down as the outcome</source>
        <translation>Skriv ner detta som resultatet</translation>
    </message>
    <message>
        <source>Write down what came of the round, to be shown on top</source>
        <translation>Skriv ner vad rundan ledde till, så att det visas överst</translation>
    </message>
    <message>
        <source>How we write, translate and decide in this library.</source>
        <translation>Hur vi skriver, översätter och beslutar i det här biblioteket.</translation>
    </message>
    <message>
        <source>Groups, meetings, newcomers: how we work together.</source>
        <translation>Grupper, möten, nykomlingar: hur vi arbetar tillsammans.</translation>
    </message>
    <message>
        <source>Preparing, carrying out and learning from actions. Nothing here that must stay secret.</source>
        <translation>Att förbereda, genomföra och lära av aktioner. Ingenting här som måste förbli hemligt.</translation>
    </message>
    <message>
        <source>How we treat each other, rest and celebrate.</source>
        <translation>Hur vi behandlar varandra, vilar och firar.</translation>
    </message>
    <message>
        <source>What leads to what, and how we know.</source>
        <translation>Vad som leder till vad, och hur vi vet det.</translation>
    </message>
    <message>
        <source>Newspapers, pictures, words, translation.</source>
        <translation>Tidningar, bilder, ord, översättning.</translation>
    </message>
    <message>
        <source>Goals, those who can decide on them, and next steps.</source>
        <translation>Mål, de som kan besluta om dem, och nästa steg.</translation>
    </message>
    <message>
        <source>Camps, trainings, evenings: planning them and finding hands.</source>
        <translation>Läger, träningar, kvällar: att planera dem och hitta händer.</translation>
    </message>
    <message>
        <source>Too few have answered, so nothing is decided.</source>
        <translation>För få har svarat, så inget är beslutat.</translation>
    </message>
    <message>
        <source>Somebody blocks, so there is no consent.</source>
        <translation>Någon blockerar, så det finns inget samtycke.</translation>
    </message>
    <message>
        <source>Nobody blocks, so there is consent.</source>
        <translation>Ingen blockerar, så det finns samtycke.</translation>
    </message>
    <message>
        <source>A majority is for it.</source>
        <translation>En majoritet är för.</translation>
    </message>
    <message>
        <source>A majority is against it.</source>
        <translation>En majoritet är emot.</translation>
    </message>
    <message>
        <source>As many are for it as against it, so nothing is decided.</source>
        <translation>Lika många är för som emot, så inget är beslutat.</translation>
    </message>
    <message>
        <source>A thread that was taken back</source>
        <translation>En tråd som togs tillbaka</translation>
    </message>
    <message>
        <source>A hidden thread</source>
        <translation>En dold tråd</translation>
    </message>
    <message>
        <source>A thread that waits for a maintainer</source>
        <translation>En tråd som väntar på en ansvarig</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>organising</source>
        <translation>organisering</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>aktioner</translation>
    </message>
    <message>
        <source>culture</source>
        <translation>kultur</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>strategi</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>kommunikation</translation>
    </message>
    <message>
        <source>campaigning</source>
        <translation>kampanjer</translation>
    </message>
    <message>
        <source>events</source>
        <translation>evenemang</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>rättigheter</translation>
    </message>
    <message>
        <source>security</source>
        <translation>säkerhet</translation>
    </message>
    <message>
        <source>health</source>
        <translation>hälsa</translation>
    </message>
    <message>
        <source>climate</source>
        <translation>klimat</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>boende</translation>
    </message>
    <message>
        <source>labour</source>
        <translation>arbete</translation>
    </message>
    <message>
        <source>migration</source>
        <translation>migration</translation>
    </message>
    <message>
        <source>democracy</source>
        <translation>demokrati</translation>
    </message>
    <message>
        <source>feminism</source>
        <translation>feminism</translation>
    </message>
    <message>
        <source>anti-racism</source>
        <translation>antirasism</translation>
    </message>
    <message>
        <source>peace</source>
        <translation>fred</translation>
    </message>
    <message>
        <source>education</source>
        <translation>utbildning</translation>
    </message>
    <message>
        <source>digital</source>
        <translation>digitalt</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text and that of %1 were combined in %2</source>
        <translation>Din text och den av %1 fördes ihop i %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>The texts of %1 were combined in %2</source>
        <translation>Texterna av %1 fördes ihop i %2</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) (the server does not let you publish)</source>
        <translation>
            <numerusform>%n förslag (servern låter dig inte publicera)</numerusform>
            <numerusform>%n förslag (servern låter dig inte publicera)</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing there: %1 by %2.</source>
        <translation>%1 av %2 saknas där.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are new there.</source>
        <translation>
            <numerusform>%n ändring är ny där.</numerusform>
            <numerusform>%n ändringar är nya där.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were deleted by the sync of %1.</source>
        <translation>
            <numerusform>%n text togs bort av synkningen %1.</numerusform>
            <numerusform>%n texter togs bort av synkningen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You wrote %1</source>
        <translation>Du skrev %1</translation>
    </message>
    <message>
        <source>You deleted %1</source>
        <translation>Du tog bort %1</translation>
    </message>
    <message>
        <source>You changed %1</source>
        <translation>Du ändrade %1</translation>
    </message>
    <message>
        <source>%1 wrote %2</source>
        <translation>%1 skrev %2</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>%1 tog bort %2</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1 ändrade %2</translation>
    </message>
</context>
<context>
    <name>Web</name>
    <message>
        <source>This writes a message to %1.</source>
        <translation>Det här skriver ett brev till %1.</translation>
    </message>
    <message>
        <source>This leads to %1, outside of your libraries. The name has unusual letters: look twice.</source>
        <translation>Det här leder till %1, utanför dina bibliotek. Namnet har ovanliga bokstäver: titta en gång till.</translation>
    </message>
    <message>
        <source>This leads to %1, outside of your libraries.</source>
        <translation>Det här leder till %1, utanför dina bibliotek.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfarenhet</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanj</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Engagemang</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guider</translation>
    </message>
    <message>
        <source>Experiences</source>
        <translation>Erfarenheter</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampanjer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Find engagement</source>
        <translation>Engagera dig</translation>
    </message>
    <message>
        <source>a link to somewhere else on a disk; it is not followed</source>
        <translation>en länk till någon annanstans på en disk; den följs inte</translation>
    </message>
    <message>
        <source>another library inside this one; it is not fetched</source>
        <translation>ett annat bibliotek inuti det här; det hämtas inte</translation>
    </message>
    <message>
        <source>a name that cannot be shown</source>
        <translation>ett namn som inte kan visas</translation>
    </message>
    <message>
        <source>a folder more than 16 deep</source>
        <translation>en mapp på mer än 16 nivåers djup</translation>
    </message>
    <message>
        <source>from here on there are more than 200,000 files</source>
        <translation>härifrån är det mer än 200 000 filer</translation>
    </message>
    <message>
        <source>a text of more than one mebibyte</source>
        <translation>en text på mer än en mebibyte</translation>
    </message>
    <message>
        <source>the block of keys at the top cannot be read</source>
        <translation>blocket med nycklar överst går inte att läsa</translation>
    </message>
    <message>
        <source>a value that its key cannot have</source>
        <translation>ett värde som nyckeln inte kan ha</translation>
    </message>
    <message>
        <source>another item has the same id</source>
        <translation>en annan text har samma id</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>det är inte text i UTF-8</translation>
    </message>
    <message>
        <source>a README is no guide, and here is no other text; called index.md, it is listed</source>
        <translation>en README är ingen guide, och här finns ingen annan text; heter den index.md står den i listan</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>en länk som inte leder någonstans</translation>
    </message>
    <message>
        <source>a picture that is not there</source>
        <translation>en bild som inte finns</translation>
    </message>
    <message>
        <source>it is too long or too nested to be shown whole</source>
        <translation>den är för lång eller för inkapslad för att visas hel</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>den gick inte att läsa</translation>
    </message>
    <message>
        <source>It holds something that was not sent yet, so it is kept on this computer for 30 days: add it again to have it back.</source>
        <translation>Det innehåller något som inte har skickats än, så det finns kvar på den här datorn i 30 dagar: lägg till det igen för att få tillbaka det.</translation>
    </message>
    <message>
        <source>a name that some computers take for another one here</source>
        <translation>ett namn som en del datorer tar för ett annat här</translation>
    </message>
</context>
<context>
    <name>mycel::ui::AccessFilter</name>
    <message>
        <source>Access needs</source>
        <translation>Tillgänglighet</translation>
    </message>
    <message>
        <source>Also where it is not stated</source>
        <translation>Även där det inte står</translation>
    </message>
    <message>
        <source>Of a need, a risk, an age or hours about which an offer says nothing you can ask its contact.</source>
        <translation>Om ett behov, en risk, en ålder eller timmar som ett erbjudande inte säger något om kan du fråga dess kontakt.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::Actions</name>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Gå till listan</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>Gå till sidan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Sync, or stop syncing</source>
        <translation>Synka, eller sluta synka</translation>
    </message>
    <message>
        <source>Add a library</source>
        <translation>Lägg till ett bibliotek</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Vanlig textstorlek</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hjälp och tangenter</translation>
    </message>
    <message>
        <source>Close Mycel</source>
        <translation>Stäng Mycel</translation>
    </message>
    <message>
        <source>Write something new</source>
        <translation>Skriv något nytt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicera</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fetstil</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Numrerad lista</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>History of this item</source>
        <translation>Den här textens historik</translation>
    </message>
    <message>
        <source>Open a file that somebody sent</source>
        <translation>Öppna en fil som någon skickat</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Discuss this item</source>
        <translation>Diskutera detta</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ActivityList</name>
    <message>
        <source>%1 · by themselves, nothing to do</source>
        <translation>%1 · av sig själva, inget att göra</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>öppna</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::AddPlace</name>
    <message>
        <source>Add a library</source>
        <translation>Lägg till ett bibliotek</translation>
    </message>
    <message>
        <source>Paste the address of a movement&apos;s library, or choose a folder or a file on this computer or a stick. Everything in it is kept on this computer and stays readable without a network.</source>
        <translation>Klistra in adressen till en rörelses bibliotek, eller välj en mapp eller fil på den här datorn eller en minnessticka. Allt i det sparas på den här datorn och går att läsa utan nätverk.</translation>
    </message>
    <message>
        <source>https://… or git@host:path or a folder</source>
        <translation>https://… eller git@värd:sökväg eller en mapp</translation>
    </message>
    <message>
        <source>Address of the library</source>
        <translation>Bibliotekets adress</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Välj en mapp…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil…</translation>
    </message>
    <message>
        <source>A library in one file, as it travels on a stick</source>
        <translation>Ett bibliotek i en enda fil, som det reser på en minnessticka</translation>
    </message>
    <message>
        <source>A library&apos;s folder</source>
        <translation>Ett biblioteks mapp</translation>
    </message>
    <message>
        <source>A library in a file</source>
        <translation>Ett bibliotek i en fil</translation>
    </message>
    <message>
        <source>Libraries (*.bundle)</source>
        <translation>Bibliotek (*.bundle)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öppna det</translation>
    </message>
    <message>
        <source>Add as a separate library</source>
        <translation>Lägg till som ett eget bibliotek</translation>
    </message>
    <message>
        <source>Public handbooks</source>
        <translation>Öppna handböcker</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Lägg till %1</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>mycel::ui::CalendarDays</name>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n erbjudande</numerusform>
            <numerusform>%n erbjudanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::CalendarView</name>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Gå till i dag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Hela dagen</translation>
    </message>
    <message>
        <source>Nothing that fits takes place in these three months.</source>
        <translation>Inget som passar äger rum under de här tre månaderna.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::CardDelegate</name>
    <message>
        <source>Two versions</source>
        <translation>Två versioner</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ColumnChoice</name>
    <message>
        <source>What the columns hold</source>
        <translation>Vad kolumnerna innehåller</translation>
    </message>
    <message>
        <source>The month stands before the day: 3/4 is in March</source>
        <translation>Månaden står före dagen: 3/4 är i mars</translation>
    </message>
    <message>
        <source>What stands in the column %1</source>
        <translation>Vad som står i kolumnen %1</translation>
    </message>
    <message>
        <source>Nothing of use</source>
        <translation>Inget att använda</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ConnectionCard</name>
    <message>
        <source>Signing in</source>
        <translation>Inloggning</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation>Spara anslutningen</translation>
    </message>
    <message>
        <source>Save how you sign in at %1</source>
        <translation>Spara hur du loggar in på %1</translation>
    </message>
    <message>
        <source>Forget what is remembered</source>
        <translation>Glöm det som är sparat</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>It is forgotten. Mycel asks again when the server does.</source>
        <translation>Det är glömt. Mycel frågar igen när servern gör det.</translation>
    </message>
    <message>
        <source>Ask me when the server does</source>
        <translation>Fråga mig när servern gör det</translation>
    </message>
    <message>
        <source>As %1, with the password in the keychain</source>
        <translation>Som %1, med lösenordet i nyckelringen</translation>
    </message>
    <message>
        <source>A key that Mycel makes for this library</source>
        <translation>En nyckel som Mycel gör för det här biblioteket</translation>
    </message>
    <message>
        <source>The key file %1</source>
        <translation>Nyckelfilen %1</translation>
    </message>
    <message>
        <source>The keys of my SSH agent</source>
        <translation>Nycklarna i min SSH-agent</translation>
    </message>
    <message>
        <source>Where the server asks who you are, Mycel asks you.</source>
        <translation>Om servern frågar vem du är, frågar Mycel dig.</translation>
    </message>
    <message>
        <source>You sign in as %1, with a password in this computer&apos;s keychain.</source>
        <translation>Du loggar in som %1, med ett lösenord i datorns nyckelring.</translation>
    </message>
    <message>
        <source>You sign in as %1; Mycel asks for the password.</source>
        <translation>Du loggar in som %1; Mycel frågar efter lösenordet.</translation>
    </message>
    <message>
        <source>You sign in with a key that Mycel made for this library.</source>
        <translation>Du loggar in med en nyckel som Mycel har gjort för det här biblioteket.</translation>
    </message>
    <message>
        <source>You sign in with the key %1.</source>
        <translation>Du loggar in med nyckeln %1.</translation>
    </message>
    <message>
        <source>You sign in with the keys of your SSH agent.</source>
        <translation>Du loggar in med nycklarna i din SSH-agent.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Ändra anslutningen</translation>
    </message>
    <message>
        <source>Close the connection</source>
        <translation>Stäng anslutningen</translation>
    </message>
    <message>
        <source>Change how you sign in at %1</source>
        <translation>Ändra hur du loggar in på %1</translation>
    </message>
    <message>
        <source>Close how you sign in at %1</source>
        <translation>Stäng hur du loggar in på %1</translation>
    </message>
    <message>
        <source>It is saved, and counts from the next sync.</source>
        <translation>Det är sparat, och gäller från nästa synkning.</translation>
    </message>
    <message>
        <source>Without an account: I read, and what I write stays here as suggestions</source>
        <translation>Utan konto: jag läser, och vad jag skriver stannar här som förslag</translation>
    </message>
    <message>
        <source>You read it without an account; what you write stays here as suggestions.</source>
        <translation>Du läser det utan konto; vad du skriver stannar här som förslag.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::DayCells</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::DayLine</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Välj i en kalender</translation>
    </message>
    <message>
        <source>A day is written like %1 or 2026-05-01.</source>
        <translation>En dag skrivs som %1 eller 2026-05-01.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::DescribeBox</name>
    <message>
        <source>What this library says of itself</source>
        <translation>Vad biblioteket säger om sig självt</translation>
    </message>
    <message>
        <source>Tags such as en or sv, the main one first</source>
        <translation>Språkkoder som sv eller en, huvudspråket först</translation>
    </message>
    <message>
        <source>A guide of this library that says how people work together in it</source>
        <translation>En guide i biblioteket som säger hur man arbetar tillsammans i det</translation>
    </message>
    <message>
        <source>By the names that they have chosen here. They can hide a post for everyone, with a reason, and let in new names.</source>
        <translation>Med de namn som de har valt här. De kan dölja ett inlägg för alla, med en anledning, och släppa in nya namn.</translation>
    </message>
    <message>
        <source>Posts of a name that nobody has let in yet are shown to others when somebody who looks after the library has.</source>
        <translation>Inlägg under ett namn som ingen har släppt in än visas för andra när någon som förvaltar biblioteket har gjort det.</translation>
    </message>
    <message>
        <source>A discussion stands in one of them, unless it is about an item.</source>
        <translation>En diskussion står i en av dem, om den inte handlar om en text.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicera</translation>
    </message>
    <message>
        <source>Publish what the library says of itself</source>
        <translation>Publicera vad biblioteket säger om sig självt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave what the library says of itself as it is</source>
        <translation>Lämna det som biblioteket säger om sig självt som det är</translation>
    </message>
</context>
<context>
    <name>mycel::ui::DraftChanges</name>
    <message>
        <source>Back to the preview</source>
        <translation>Tillbaka till förhandsvisningen</translation>
    </message>
    <message>
        <source>What the draft changes</source>
        <translation>Vad utkastet ändrar</translation>
    </message>
    <message>
        <source>The draft says what everybody has.</source>
        <translation>Utkastet säger det som alla har.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from what everybody has.</source>
        <translation>
            <numerusform>%n ställe skiljer sig från det som alla har.</numerusform>
            <numerusform>%n ställen skiljer sig från det som alla har.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::DraftsPlace</name>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>What you are writing. It stays on this computer until you publish it.</source>
        <translation>Det du skriver på. Det stannar på den här datorn tills du publicerar det.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Skriv vidare</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Inga utkast</translation>
    </message>
    <message>
        <source>What you begin to write is kept here by itself, until you publish it or throw it away.</source>
        <translation>Det du börjar skriva sparas här av sig självt, tills du publicerar eller slänger det.</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>ny %1</translation>
    </message>
    <message>
        <source>a library that is not here</source>
        <translation>ett bibliotek som inte finns här</translation>
    </message>
    <message>
        <source>“%1” was thrown away.</source>
        <translation>”%1” slängdes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>new thread</source>
        <translation>ny tråd</translation>
    </message>
    <message>
        <source>post in a discussion</source>
        <translation>inlägg i en diskussion</translation>
    </message>
</context>
<context>
    <name>mycel::ui::EditorBar</name>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More to put in</source>
        <translation>Mer att lägga in</translation>
    </message>
    <message>
        <source>An outline to fill in</source>
        <translation>En mall att fylla i</translation>
    </message>
    <message>
        <source>An example to learn from</source>
        <translation>Ett exempel att lära av</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel än</translation>
    </message>
    <message>
        <source>B</source>
        <translation>F</translation>
    </message>
    <message>
        <source>I</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Compare with shared</source>
        <translation>Jämför med det delade</translation>
    </message>
    <message>
        <source>Edit its source</source>
        <translation>Redigera källtexten</translation>
    </message>
</context>
<context>
    <name>mycel::ui::EditorPlace</name>
    <message>
        <source>Draft saved %1</source>
        <translation>Utkastet sparat %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>words</source>
        <translation>ord</translation>
    </message>
    <message>
        <source>| What | Who |
| --- | --- |
|  |  |
</source>
        <translation>| Vad | Vem |
| --- | --- |
|  |  |
</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Inget att spara än</translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Inget ändrat än</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicerat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Hur vill du börja?</translation>
    </message>
    <message>
        <source>An outline asks the questions that readers have; an example shows how others answered them.</source>
        <translation>En mall ställer de frågor som läsare har; ett exempel visar hur andra svarade på dem.</translation>
    </message>
    <message>
        <source>With an outline</source>
        <translation>Med en mall</translation>
    </message>
    <message>
        <source>With an example</source>
        <translation>Med ett exempel</translation>
    </message>
    <message>
        <source>With an empty page</source>
        <translation>Med en tom sida</translation>
    </message>
    <message>
        <source>What was said stands at the end of the text now.</source>
        <translation>Det som sades står nu sist i texten.</translation>
    </message>
    <message>
        <source>Work it in as you like. When you publish it, a post in the discussion says so.</source>
        <translation>Arbeta in det som du vill. När du publicerar säger ett inlägg i diskussionen det.</translation>
    </message>
    <message>
        <source>Text saved %1, the facts are not</source>
        <translation>Texten sparades %1, men inte uppgifterna</translation>
    </message>
    <message>
        <source>The facts of this item cannot be changed in the form.</source>
        <translation>Uppgifterna om det här kan inte ändras i formuläret.</translation>
    </message>
    <message>
        <source>They are written in a way that Mycel cannot change without risk. The text can be changed as always, and the facts in the item&apos;s source.</source>
        <translation>De är skrivna på ett sätt som Mycel inte kan ändra utan risk. Texten kan ändras som vanligt, och uppgifterna i källtexten.</translation>
    </message>
    <message>
        <source>Edit its source</source>
        <translation>Redigera källtexten</translation>
    </message>
    <message>
        <source>What you changed in the form is not in the file yet.</source>
        <translation>Det du ändrade i formuläret finns inte i filen ännu.</translation>
    </message>
    <message>
        <source>It stays beside the file to be read, until you leave this draft. Write it where the facts stand, at the top.</source>
        <translation>Det står kvar bredvid filen att läsa tills du lämnar utkastet. Skriv in det där uppgifterna står, högst upp.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::EffortFilter</name>
    <message>
        <source>However long</source>
        <translation>Hur länge som helst</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) a week</source>
        <translation>
            <numerusform>%n timme i veckan</numerusform>
            <numerusform>%n timmar i veckan</numerusform>
        </translation>
    </message>
    <message>
        <source>One hour, now</source>
        <translation>En timme, nu</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n hour(s)</source>
        <translation>
            <numerusform>Upp till %n timme</numerusform>
            <numerusform>Upp till %n timmar</numerusform>
        </translation>
    </message>
    <message>
        <source>What it asks of you</source>
        <translation>Vad det kräver av dig</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Risk at most</source>
        <translation>Högsta risk</translation>
    </message>
    <message>
        <source>Any risk</source>
        <translation>Vilken risk som helst</translation>
    </message>
    <message>
        <source>No experience needed</source>
        <translation>Ingen erfarenhet behövs</translation>
    </message>
    <message>
        <source>Costs nothing</source>
        <translation>Kostar inget</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Alla åldrar</translation>
    </message>
    <message>
        <source>My age: </source>
        <translation>Min ålder: </translation>
    </message>
    <message>
        <source>My age</source>
        <translation>Min ålder</translation>
    </message>
</context>
<context>
    <name>mycel::ui::Engine</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Markera allt</translation>
    </message>
    <message>
        <source>Copy the link&apos;s address</source>
        <translation>Kopiera länkens adress</translation>
    </message>
    <message>
        <source>Discuss this passage</source>
        <translation>Diskutera det här stycket</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetBar</name>
    <message>
        <source>Kind</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetChecks</name>
    <message>
        <source>Fewer</source>
        <translation>Färre</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alla %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n erbjudande</numerusform>
            <numerusform>%1, %n erbjudanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetChip</name>
    <message>
        <source>%1: %2. Press to take it off.</source>
        <translation>%1: %2. Tryck för att ta bort.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FacetChips</name>
    <message>
        <source>More: %1</source>
        <translation>Fler: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n erbjudande</numerusform>
            <numerusform>%1, %n erbjudanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FactRow</name>
    <message>
        <source>You are</source>
        <translation>Du är</translation>
    </message>
    <message>
        <source>Choose the name that others see in this library</source>
        <translation>Välj namnet som andra ser i det här biblioteket</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Ditt namn i det</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ett namn, eller inget</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>ingen särskild</translation>
    </message>
    <message>
        <source>You are: %1. Choose another name</source>
        <translation>Du är: %1. Välj ett annat namn</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FilePost</name>
    <message>
        <source>All of the library as a file</source>
        <translation>Hela biblioteket som en fil</translation>
    </message>
    <message>
        <source>What is new as a file</source>
        <translation>Det nya som en fil</translation>
    </message>
    <message>
        <source>Libraries (*.bundle)</source>
        <translation>Bibliotek (*.bundle)</translation>
    </message>
    <message>
        <source>Any git can read it, and Mycel opens it.</source>
        <translation>Varje git kan läsa den, och Mycel öppnar den.</translation>
    </message>
    <message>
        <source>It is for those who sync with the library&apos;s place. What is in it cannot be taken back any more.</source>
        <translation>Den är för dem som synkar med bibliotekets plats. Det som är i den kan inte längre tas tillbaka.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are in the file.</source>
        <translation>
            <numerusform>%n ändring är i filen.</numerusform>
            <numerusform>%n ändringar är i filen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>A file that somebody sent</source>
        <translation>En fil som någon skickat</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>This file is of a library that is not here.</source>
        <translation>Filen hör till ett bibliotek som inte finns här.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Lägg till det</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) arrived</source>
        <translation>
            <numerusform>%n text kom</numerusform>
            <numerusform>%n texter kom</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the file is new</source>
        <translation>Inget i filen är nytt</translation>
    </message>
    <message>
        <source>Libraries and events (*.bundle *.ics *.ical *.csv *.jsonld)</source>
        <translation>Bibliotek och evenemang (*.bundle *.ics *.ical *.csv *.jsonld)</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FilterPane</name>
    <message>
        <source>What you look for</source>
        <translation>Vad du söker</translation>
    </message>
    <message>
        <source>Hi, what can I do?</source>
        <translation>Hej, vad kan jag göra?</translation>
    </message>
    <message>
        <source>What fits me…</source>
        <translation>Vad som passar mig…</translation>
    </message>
    <message>
        <source>Three questions, and first steps</source>
        <translation>Tre frågor, och första steg</translation>
    </message>
    <message>
        <source>Skills, hours and needs, so that the list begins with what fits you. They stay on this computer.</source>
        <translation>Kunskaper, timmar och behov, så att listan börjar med det som passar dig. De stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Words in the offers</source>
        <translation>Ord i erbjudandena</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Rensa allt</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Spara sökningen</translation>
    </message>
    <message>
        <source>What you fill in here stays on this computer.</source>
        <translation>Det du fyller i här stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>What I can do</source>
        <translation>Vad jag kan</translation>
    </message>
    <message>
        <source>What I want to learn</source>
        <translation>Vad jag vill lära mig</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampanjer</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Bring in events…</source>
        <translation>Hämta in evenemang…</translation>
    </message>
    <message>
        <source>From a calendar file, a page or a table</source>
        <translation>Från en kalenderfil, en sida eller en tabell</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FilterPart</name>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n erbjudande</numerusform>
            <numerusform>%n erbjudanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::FindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Föregående ställe</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nästa ställe</translation>
    </message>
    <message>
        <source>Close the search on this page</source>
        <translation>Stäng sökningen på sidan</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Finns inte på sidan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FinderPlace</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Add to calendar (.ics)</source>
        <translation>Lägg i kalendern (.ics)</translation>
    </message>
    <message>
        <source>All that is in the list, as a file for a calendar</source>
        <translation>Allt i listan, som en fil för en kalender</translation>
    </message>
</context>
<context>
    <name>mycel::ui::FollowLine</name>
    <message>
        <source>Unfollow</source>
        <translation>Sluta följa</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>Sluta följa %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Följ %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::GuideChoice</name>
    <message>
        <source>Into which guide?</source>
        <translation>In i vilken guide?</translation>
    </message>
    <message>
        <source>Into this guide</source>
        <translation>In i den här guiden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt det vara</translation>
    </message>
    <message>
        <source>A part of its title</source>
        <translation>En del av titeln</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HandCards</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HelloPage</name>
    <message>
        <source>Hi, what can I do?</source>
        <translation>Hej, vad kan jag göra?</translation>
    </message>
    <message>
        <source>Three questions. Skip what you do not want to answer; nobody is told.</source>
        <translation>Tre frågor. Hoppa över det du inte vill svara på; ingen får veta något.</translation>
    </message>
    <message>
        <source>How much time do you have?</source>
        <translation>Hur mycket tid har du?</translation>
    </message>
    <message>
        <source>An hour, now</source>
        <translation>En timme, nu</translation>
    </message>
    <message>
        <source>An afternoon</source>
        <translation>En eftermiddag</translation>
    </message>
    <message>
        <source>Some hours each week</source>
        <translation>Några timmar varje vecka</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Var?</translation>
    </message>
    <message>
        <source>Near a town</source>
        <translation>Nära en ort</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>Hemifrån</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Båda går bra</translation>
    </message>
    <message>
        <source>What do you like to do?</source>
        <translation>Vad tycker du om att göra?</translation>
    </message>
    <message>
        <source>Show me first steps</source>
        <translation>Visa mig första steg</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Första steg</translation>
    </message>
    <message>
        <source>Nothing here fits your answers. Add a library of a movement near you, or take something off.</source>
        <translation>Inget här passar dina svar. Lägg till ett bibliotek från en rörelse nära dig, eller ta bort något.</translation>
    </message>
    <message>
        <source>Nothing fits all three answers. These come near:</source>
        <translation>Inget passar alla tre svaren. De här kommer nära:</translation>
    </message>
    <message numerus="yes">
        <source>See all %n in the list</source>
        <translation>
            <numerusform>Se den i listan</numerusform>
            <numerusform>Se alla %n i listan</numerusform>
        </translation>
    </message>
    <message>
        <source>Read before: %1</source>
        <translation>Läs innan: %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HelpPlace</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Hjälpsidor</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HiddenPlace</name>
    <message>
        <source>Hidden by you</source>
        <translation>Dolt av dig</translation>
    </message>
    <message>
        <source>Only for you, and only on this computer: nobody learns of it, and it can be shown again. In a thread, one line stands in the place of what is hidden. “Hide for me” under a post hides who wrote it or the whole thread.</source>
        <translation>Bara för dig, och bara på den här datorn: ingen får veta det, och det kan visas igen. I en tråd står en rad i stället för det som är dolt. ”Dölj för mig” under ett inlägg döljer den som skrev det eller hela tråden.</translation>
    </message>
    <message>
        <source>Hide a word</source>
        <translation>Dölj ett ord</translation>
    </message>
    <message>
        <source>Posts that say it are hidden, in every library.</source>
        <translation>Inlägg som säger det döljs, i alla bibliotek.</translation>
    </message>
    <message>
        <source>A word, or several in a row</source>
        <translation>Ett ord, eller flera i rad</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Dölj det</translation>
    </message>
    <message>
        <source>Back to the discussions</source>
        <translation>Tillbaka till diskussionerna</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Inget är dolt.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>Show again: %1</source>
        <translation>Visa igen: %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::Hiding</name>
    <message>
        <source>What %1 writes</source>
        <translation>Det som %1 skriver</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>Den här tråden</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>What is to be hidden for you?</source>
        <translation>Vad ska döljas för dig?</translation>
    </message>
    <message>
        <source>Nobody learns of it, and “Hidden by you” above the list of threads shows it again. Words are hidden there.</source>
        <translation>Ingen får veta det, och ”Dolt av dig” ovanför listan med trådar visar det igen. Ord döljs där.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HistoryPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Versioner, den nyaste först</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämförd med</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Föregående ändring</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nästa ändring</translation>
    </message>
    <message>
        <source>Restoring makes a new version; all that are here stay.</source>
        <translation>Att återställa gör en ny version; alla som finns här blir kvar.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Återställ den här versionen</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versioner</numerusform>
        </translation>
    </message>
    <message>
        <source>the version before it</source>
        <translation>versionen före den</translation>
    </message>
    <message>
        <source>the text that you read (%1)</source>
        <translation>texten som du läste (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n ställe skiljer sig</numerusform>
            <numerusform>%n ställen skiljer sig</numerusform>
        </translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>Samma ord</translation>
    </message>
    <message>
        <source>%1; the texts are too long to be compared to their ends</source>
        <translation>%1; texterna är för långa för att jämföras till slutet</translation>
    </message>
    <message>
        <source>the text as it was (%1)</source>
        <translation>texten som den var (%1)</translation>
    </message>
</context>
<context>
    <name>mycel::ui::HomePlace</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>New knowledge</source>
        <translation>Ny kunskap</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>Behöver en hand</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ditt</translation>
    </message>
    <message>
        <source>Add a library…</source>
        <translation>Lägg till ett bibliotek…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>I have seen all of this</source>
        <translation>Jag har sett allt det här</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Visa dem igen</translation>
    </message>
    <message>
        <source>see what</source>
        <translation>se vad</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synkning</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>all that you are writing</source>
        <translation>allt som du skriver på</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Vad som sagts</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>You have not answered</source>
        <translation>Du har inte svarat</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>New in your searches</source>
        <translation>Nytt i dina sökningar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sökning</translation>
    </message>
    <message numerus="yes">
        <source>%n new offer(s)</source>
        <translation>
            <numerusform>%n nytt erbjudande</numerusform>
            <numerusform>%n nya erbjudanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ImportPage</name>
    <message>
        <source>Bring in events</source>
        <translation>Hämta in evenemang</translation>
    </message>
    <message>
        <source>A calendar file, a page with events, a table, or the address of one, as Mobilizon, Gancio, Nextcloud, Mobilize and others give them. What was brought in before is updated, and not doubled.</source>
        <translation>En kalenderfil, en sida med evenemang, en tabell, eller adressen till en sådan, så som Mobilizon, Gancio, Nextcloud, Mobilize och andra ger dem. Det som har hämtats in förut uppdateras och dubbleras inte.</translation>
    </message>
    <message>
        <source>Into which library</source>
        <translation>Till vilket bibliotek</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Varifrån</translation>
    </message>
    <message>
        <source>https://… .ics</source>
        <translation>https://… .ics</translation>
    </message>
    <message>
        <source>Address of the events</source>
        <translation>Evenemangens adress</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hämta</translation>
    </message>
    <message>
        <source>Asks the server that is named, on the library&apos;s way, once</source>
        <translation>Frågar den server som nämns, på bibliotekets väg, en gång</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fil…</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Hämta in dem</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Vilken fil?</translation>
    </message>
    <message>
        <source>Events (*.ics *.json *.jsonld *.csv *.html *.htm);;All files (*)</source>
        <translation>Evenemang (*.ics *.json *.jsonld *.csv *.html *.htm);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Inget är skrivet än.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that could not be used</source>
        <translation>
            <numerusform>och %n till som inte kunde användas</numerusform>
            <numerusform>och %n till som inte kunde användas</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>They are in the library, and are shared at the next sync.</source>
        <translation>De finns i biblioteket och delas vid nästa synkronisering.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Det togs tillbaka.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>What was here stays as it was</source>
        <translation>Det som fanns här förblir som det var</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Hämtar %1 …</translation>
    </message>
    <message>
        <source>There is no library yet to bring them into.</source>
        <translation>Det finns ännu inget bibliotek att ta in dem i.</translation>
    </message>
    <message>
        <source>Make one or add one; the file stays open here.</source>
        <translation>Skapa ett eller lägg till ett; filen förblir öppen här.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Det är ingenting i den.</translation>
    </message>
    <message>
        <source>Choose another file or address.</source>
        <translation>Välj en annan fil eller adress.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::InviteBox</name>
    <message>
        <source>Invite somebody</source>
        <translation>Bjud in någon</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Inbjudan</translation>
    </message>
    <message>
        <source>Copy the invitation</source>
        <translation>Kopiera inbjudan</translation>
    </message>
    <message>
        <source>Copy the address alone</source>
        <translation>Kopiera bara adressen</translation>
    </message>
    <message>
        <source>Save it as a text…</source>
        <translation>Spara den som text…</translation>
    </message>
    <message>
        <source>All of the library as a file…</source>
        <translation>Hela biblioteket som en fil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation>Stäng inbjudan</translation>
    </message>
    <message>
        <source>The invitation is copied.</source>
        <translation>Inbjudan är kopierad.</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Adressen är kopierad.</translation>
    </message>
    <message>
        <source>Whoever has this text can begin to read. Send it on a way that you trust; it does not say who you are.</source>
        <translation>Den som har den här texten kan börja läsa. Skicka den på en väg som du litar på; den säger inte vem du är.</translation>
    </message>
    <message>
        <source>This library has no address that others could reach. Give it as a file, or share it at a server or by a stick first.</source>
        <translation>Det här biblioteket har ingen adress som andra kan nå. Ge det som en fil, eller dela det först på en server eller med ett minne.</translation>
    </message>
    <message>
        <source>The invitation as a text</source>
        <translation>Inbjudan som text</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>inbjudan</translation>
    </message>
    <message>
        <source>The invitation is saved.</source>
        <translation>Inbjudan är sparad.</translation>
    </message>
    <message>
        <source>The file could not be written; nothing was changed. Choose another folder.</source>
        <translation>Filen kunde inte skrivas; inget ändrades. Välj en annan mapp.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ItemDeeds</name>
    <message>
        <source>Nothing else links to it.</source>
        <translation>Inget annat länkar hit.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) link to it, and their links will lead nowhere: %1.</source>
        <translation>
            <numerusform>%n inlägg länkar hit, och dess länkar kommer att leda ingenstans: %1.</numerusform>
            <numerusform>%n inlägg länkar hit, och deras länkar kommer att leda ingenstans: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Ny titel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Give it this title</source>
        <translation>Ge den den här titeln</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt den vara</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Ta bort ”%1”?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>”%1” togs bort.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll den</translation>
    </message>
    <message>
        <source>It gets a new address with its title.</source>
        <translation>Den får en ny adress med sin titel.</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now.</source>
        <translation>”%1” heter ”%2” nu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) link to it, and their links will go on leading to it: %1.</source>
        <translation>
            <numerusform>%n sida länkar till den, och dess länkar leder dit även sedan: %1.</numerusform>
            <numerusform>%n sidor länkar till den, och deras länkar leder dit även sedan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other item(s) in its folder stay.</source>
        <translation>
            <numerusform>%n annan sida i mappen finns kvar.</numerusform>
            <numerusform>%n andra sidor i mappen finns kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>It keeps its address, for there are other items in its folder.</source>
        <translation>Den behåller sin adress, eftersom det finns andra sidor i mappen.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ItemForm</name>
    <message>
        <source>Facts</source>
        <translation>Fakta</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>Fler fakta</translation>
    </message>
    <message>
        <source>Fewer facts</source>
        <translation>Färre fakta</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ItemList</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 from %3. %4</source>
        <translation>%1. %2 från %3. %4</translation>
    </message>
    <message>
        <source>There are two versions of it.</source>
        <translation>Det finns två versioner av den.</translation>
    </message>
    <message>
        <source>It changed since you read it.</source>
        <translation>Den har ändrats sedan du läste den.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::KeptAsideList</name>
    <message>
        <source>Removed, and kept for now</source>
        <translation>Borttagna, sparas tills vidare</translation>
    </message>
    <message>
        <source>It holds something that was never sent, and is deleted after %1.</source>
        <translation>Det innehåller något som aldrig har skickats, och raderas efter %1.</translation>
    </message>
    <message>
        <source>Have it back</source>
        <translation>Ta tillbaka det</translation>
    </message>
    <message>
        <source>Have %1 back</source>
        <translation>Ta tillbaka %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::KeyChoice</name>
    <message>
        <source>A key that Mycel makes for this library</source>
        <translation>En nyckel som Mycel gör för det här biblioteket</translation>
    </message>
    <message>
        <source>A key file of my own</source>
        <translation>En egen nyckelfil</translation>
    </message>
    <message>
        <source>The keys of my SSH agent</source>
        <translation>Nycklarna i min SSH-agent</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nyckelfil</translation>
    </message>
    <message>
        <source>Choose a key file…</source>
        <translation>Välj en nyckelfil…</translation>
    </message>
    <message>
        <source>Passphrase of the key, where it has one</source>
        <translation>Nyckelns lösenfras, om den har någon</translation>
    </message>
    <message>
        <source>A private key</source>
        <translation>En privat nyckel</translation>
    </message>
</context>
<context>
    <name>mycel::ui::KeyField</name>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <translation>%1: enhet</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>veckor</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Det här är inget tal.</translation>
    </message>
    <message>
        <source>Add to %1: part of a title</source>
        <translation>Lägg till i %1: del av en titel</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Lägg till i %1</translation>
    </message>
    <message>
        <source>Part of a title</source>
        <translation>Del av en titel</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Lägg till…</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>Ta bort %1 ur %2</translation>
    </message>
    <message>
        <source>%1: part of a title</source>
        <translation>%1: del av en titel</translation>
    </message>
    <message>
        <source>Add one more</source>
        <translation>Lägg till en</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take number %1 out of %2</source>
        <translation>Ta bort nummer %1 ur %2</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1: namn</translation>
    </message>
    <message>
        <source>What the place is called</source>
        <translation>Vad platsen heter</translation>
    </message>
    <message>
        <source>%1: town</source>
        <translation>%1: ort</translation>
    </message>
    <message>
        <source>Town, or 57.7, 11.97</source>
        <translation>Ort, eller 57.7, 11.97</translation>
    </message>
    <message>
        <source>Near %1</source>
        <translation>Nära %1</translation>
    </message>
    <message>
        <source>Far from every town that is known here</source>
        <translation>Långt från alla orter som är kända här</translation>
    </message>
</context>
<context>
    <name>mycel::ui::KnowledgePlace</name>
    <message>
        <source>Choose something to read</source>
        <translation>Välj något att läsa</translation>
    </message>
    <message>
        <source>The arrow keys walk through the list. Everything here is readable without a network.</source>
        <translation>Piltangenterna går genom listan. Allt här går att läsa utan nätverk.</translation>
    </message>
    <message>
        <source>Two people changed the same words of this: both versions are kept.</source>
        <translation>Två personer ändrade samma ord här: båda versionerna är sparade.</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Jämför dem</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Se vad som ändrats</translation>
    </message>
    <message>
        <source>Show the new text</source>
        <translation>Visa den nya texten</translation>
    </message>
    <message>
        <source>This was deleted meanwhile. What you see is what it said last.</source>
        <translation>Det här togs bort under tiden. Det du ser är vad som stod sist.</translation>
    </message>
    <message>
        <source>See its history</source>
        <translation>Se historiken</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Stäng sidan</translation>
    </message>
    <message>
        <source>It is confirmed: it still stands.</source>
        <translation>Det är bekräftat: det gäller fortfarande.</translation>
    </message>
    <message>
        <source>It is marked: enough people for now.</source>
        <translation>Det är märkt: tillräckligt många för tillfället.</translation>
    </message>
    <message>
        <source>It is marked as cancelled.</source>
        <translation>Det är märkt som inställt.</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>Det är öppet igen.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::LibraryPage</name>
    <message>
        <source>Make a folder in it</source>
        <translation>Skapa en mapp i den</translation>
    </message>
    <message>
        <source>Address of the library</source>
        <translation>Bibliotekets adress</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Vad som finns i det</translation>
    </message>
    <message>
        <source>Left out or marked</source>
        <translation>Utelämnat eller märkt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Bläddra</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>This library says nothing about itself.</source>
        <translation>Det här biblioteket säger inget om sig självt.</translation>
    </message>
    <message>
        <source>It came with Mycel and is only on this computer.</source>
        <translation>Det kom med Mycel och finns bara på den här datorn.</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Senast synkat</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Nytt</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texter</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Waits to be shared</source>
        <translation>Väntar på att delas</translation>
    </message>
    <message>
        <source>Sync by USB…</source>
        <translation>Synka med USB…</translation>
    </message>
    <message>
        <source>With a folder or a stick, without any network</source>
        <translation>Med en mapp eller ett minne, utan nätverk</translation>
    </message>
    <message>
        <source>A folder or a stick to share by</source>
        <translation>En mapp eller ett minne att dela genom</translation>
    </message>
    <message>
        <source>It is only on this computer so far.</source>
        <translation>Det finns än så länge bara på den här datorn.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På den här datorn</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vad som hänt</translation>
    </message>
    <message>
        <source>Send as a file</source>
        <translation>Skicka som fil</translation>
    </message>
    <message>
        <source>By any messenger or mail, without a server</source>
        <translation>Med vilken budbärare eller e-post som helst, utan server</translation>
    </message>
    <message>
        <source>What is new, for those who have the library…</source>
        <translation>Det nya, för dem som har biblioteket…</translation>
    </message>
    <message>
        <source>All of it, for somebody who has nothing of it…</source>
        <translation>Allt, för någon som inte har något av det…</translation>
    </message>
    <message>
        <source>Waiting to go out</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>You may publish</source>
        <translation>Du får publicera</translation>
    </message>
    <message>
        <source>Suggestions only</source>
        <translation>Bara förslag</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Bjud in…</translation>
    </message>
    <message>
        <source>A text for somebody who does not have the library yet</source>
        <translation>En text för någon som inte har biblioteket ännu</translation>
    </message>
    <message>
        <source>Change what it says of itself…</source>
        <translation>Ändra vad det säger om sig självt…</translation>
    </message>
    <message>
        <source>Looked after by %1</source>
        <translation>Förvaltas av %1</translation>
    </message>
    <message>
        <source>posts of new names wait until somebody lets them in</source>
        <translation>inlägg under nya namn väntar tills någon släpper in dem</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontakt: %1</translation>
    </message>
    <message>
        <source>Its rules: %1</source>
        <translation>Dess regler: %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::LibraryStanding</name>
    <message>
        <source>It can be added beside this one; nothing of either is lost.</source>
        <translation>Det kan läggas till bredvid det här; inget av dem går förlorat.</translation>
    </message>
    <message>
        <source>Add it as a separate library</source>
        <translation>Lägg till det som ett eget bibliotek</translation>
    </message>
    <message>
        <source>If nobody meant that, what is here can be put there again.</source>
        <translation>Om ingen menade det kan det som finns här läggas dit igen.</translation>
    </message>
    <message>
        <source>Put ours there again</source>
        <translation>Lägg dit vårt igen</translation>
    </message>
    <message>
        <source>Keep ours: what is here goes on, together with what is new there, and everybody gets it again.</source>
        <translation>Behåll vår: det som finns här fortsätter, tillsammans med det som är nytt där, och alla får det igen.</translation>
    </message>
    <message>
        <source>Take theirs: what they have takes its place, what you have not shared yet is published again upon it, and what was here is kept on this computer.</source>
        <translation>Ta deras: det som de har tar dess plats, det som du inte har delat än publiceras igen ovanpå det, och det som fanns här behålls på den här datorn.</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Behåll vår</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ta deras</translation>
    </message>
    <message>
        <source>They stay here, and the library goes on receiving. Somebody who may publish can take them in from a file.</source>
        <translation>De stannar här, och biblioteket fortsätter att ta emot. Någon som får publicera kan ta in dem från en fil.</translation>
    </message>
    <message>
        <source>Send them as a file…</source>
        <translation>Skicka dem som en fil…</translation>
    </message>
</context>
<context>
    <name>mycel::ui::LinkCompletion</name>
    <message>
        <source>Items by this name</source>
        <translation>Inlägg med det här namnet</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ListPane</name>
    <message>
        <source>Best</source>
        <translation>Bäst</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyast</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Texter</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Menade du ”%1”?</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hittat</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), in the order: %1</source>
        <translation>
            <numerusform>%n text, i ordningen: %1</numerusform>
            <numerusform>%n texter, i ordningen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>In the order: %1</source>
        <translation>I ordningen: %1</translation>
    </message>
    <message>
        <source>In no text, but it was said</source>
        <translation>I ingen text, men det har sagts</translation>
    </message>
    <message>
        <source>What was said of it stands below.</source>
        <translation>Det som har sagts om det står nedanför.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::LossBoxes</name>
    <message>
        <source>Somebody deleted them for everyone. If that was not meant, they can be published again, as they were.</source>
        <translation>Någon tog bort dem för alla. Om det inte var meningen kan de publiceras igen, som de var.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Ta tillbaka dem</translation>
    </message>
    <message>
        <source>It is well so</source>
        <translation>Det är bra så</translation>
    </message>
</context>
<context>
    <name>mycel::ui::MainWindow</name>
    <message>
        <source>Mycel</source>
        <translation>Mycel</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) arrived</source>
        <translation>
            <numerusform>%n text kom</numerusform>
            <numerusform>%n texter kom</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>Ta tillbaka %1</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 togs bort.</translation>
    </message>
    <message>
        <source>These were removed: %1.</source>
        <translation>De här togs bort: %1.</translation>
    </message>
    <message>
        <source>It can be brought back until you close Mycel.</source>
        <translation>Du kan ta tillbaka det tills du stänger Mycel.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicerat</translation>
    </message>
</context>
<context>
    <name>mycel::ui::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Närmare</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Längre bort</translation>
    </message>
    <message>
        <source>See all of it</source>
        <translation>Se allt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Offers here</source>
        <translation>Erbjudanden här</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) have a place on it. The list beside says the same. Arrow keys move it, plus and minus change how near one looks.</source>
        <translation>
            <numerusform>%n erbjudande har en plats på den. Listan bredvid säger detsamma. Piltangenterna flyttar den, plus och minus ändrar hur nära man ser.</numerusform>
            <numerusform>%n erbjudanden har en plats på den. Listan bredvid säger detsamma. Piltangenterna flyttar den, plus och minus ändrar hur nära man ser.</numerusform>
        </translation>
    </message>
    <message>
        <source>No offer has a place on it.</source>
        <translation>Inget erbjudande har en plats på den.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::MarkFilter</name>
    <message>
        <source>My marks</source>
        <translation>Mina märken</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>Alla erbjudanden</translation>
    </message>
</context>
<context>
    <name>mycel::ui::MarkdownEdit</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Write here. The buttons above put in headings, lists and links.</source>
        <translation>Skriv här. Knapparna ovanför lägger in rubriker, listor och länkar.</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>Letar efter ord…</translation>
    </message>
    <message>
        <source>Leave “%1” alone from now on</source>
        <translation>Låt ”%1” vara från och med nu</translation>
    </message>
    <message>
        <source>No word is like this one</source>
        <translation>Inget ord liknar det här</translation>
    </message>
</context>
<context>
    <name>mycel::ui::MomentLine</name>
    <message>
        <source>%1: day</source>
        <translation>%1: dag</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1: tid</translation>
    </message>
    <message>
        <source>A time is written like %1.</source>
        <translation>En tid skrivs som %1.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::NameCompletion</name>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
</context>
<context>
    <name>mycel::ui::NewLibrary</name>
    <message>
        <source>Begin a library</source>
        <translation>Börja ett bibliotek</translation>
    </message>
    <message>
        <source>A library holds what a group knows. It begins on this computer alone, and you share it when you want to.</source>
        <translation>Ett bibliotek rymmer det som en grupp vet. Det börjar på bara den här datorn, och du delar det när du vill.</translation>
    </message>
    <message>
        <source>Name of the library</source>
        <translation>Bibliotekets namn</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>Vad folk kallar det</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>I en mening</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det handlar om</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Tags with commas between, such as en, sv</source>
        <translation>Koder med komma mellan, till exempel en, sv</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>CC BY-SA 4.0: pass it on, name us, keep it free</source>
        <translation>CC BY-SA 4.0: sprid det, nämn oss, håll det fritt</translation>
    </message>
    <message>
        <source>CC BY 4.0: pass it on, name us</source>
        <translation>CC BY 4.0: sprid det, nämn oss</translation>
    </message>
    <message>
        <source>CC0 1.0: do with it what you like</source>
        <translation>CC0 1.0: gör vad du vill med det</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Ditt namn i det</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ett namn, eller inget</translation>
    </message>
    <message>
        <source>This is all that others learn of you in this library. It may stay empty.</source>
        <translation>Det här är allt som andra får veta om dig i det här biblioteket. Det får vara tomt.</translation>
    </message>
    <message>
        <source>Begin this library</source>
        <translation>Börja det här biblioteket</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Ämnen</translation>
    </message>
    <message>
        <source>Topic %1</source>
        <translation>Ämnet %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Categories of its discussions</source>
        <translation>Kategorier för dess diskussioner</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorin %1</translation>
    </message>
    <message>
        <source>It begins</source>
        <translation>Det börjar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>with guides to build on: meetings, roles, newcomers, care</source>
        <translation>med guider att bygga vidare på: möten, roller, nykomlingar, omsorg</translation>
    </message>
    <message>
        <source>Where it is shared</source>
        <translation>Var det delas</translation>
    </message>
    <message>
        <source>Where the library is shared</source>
        <translation>Var biblioteket delas</translation>
    </message>
    <message>
        <source>https://… or git@host:path or a folder; empty: later</source>
        <translation>https://… eller git@värd:sökväg eller en mapp; tomt: senare</translation>
    </message>
    <message>
        <source>The address of an empty project at any git host, a folder or a stick. There is nothing else to do there.</source>
        <translation>Adressen till ett tomt arkiv hos vilken git-värd som helst, en mapp eller en sticka. Inget mer behöver göras där.</translation>
    </message>
    <message>
        <source>Topics of your own</source>
        <translation>Egna ämnen</translation>
    </message>
    <message>
        <source>With commas between; they come beside the ones that are chosen</source>
        <translation>Med komman emellan; de läggs till de valda</translation>
    </message>
    <message>
        <source>A discussion stands in one of them. Without any chosen, the library has them all.</source>
        <translation>En diskussion hör till en av dem. Är ingen vald har biblioteket alla.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::NewThread</name>
    <message>
        <source>a library that is not here</source>
        <translation>ett bibliotek som inte finns här</translation>
    </message>
    <message>
        <source>Begin a thread</source>
        <translation>Börja en tråd</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>What you want to know, tell or propose, in one line</source>
        <translation>Vad du vill veta, berätta eller föreslå, på en rad</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Ditt namn i det</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ett namn, eller inget</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>It is about “%1”, and is found there too.</source>
        <translation>Den handlar om ”%1” och hittas även där.</translation>
    </message>
    <message>
        <source>It belongs to a category, waits here and goes out with the next sync.</source>
        <translation>Den hör till en kategori, väntar här och går ut med nästa synkronisering.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Utkastet sparat %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Write here, in Markdown. “[[” finds what the library has, “@” who is in it.</source>
        <translation>Skriv här, i Markdown. ”[[” hittar det som biblioteket har, ”@” dem som är i det.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::NoticeBar</name>
    <message>
        <source>Open in the browser</source>
        <translation>Öppna i webbläsaren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopiera adressen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stanna kvar</translation>
    </message>
    <message>
        <source>This opens your mail program, outside of Mycel, with a letter to:</source>
        <translation>Det här öppnar ditt mejlprogram, utanför Mycel, med ett brev till:</translation>
    </message>
    <message>
        <source>This opens your telephone program, outside of Mycel, with the number:</source>
        <translation>Det här öppnar ditt telefonprogram, utanför Mycel, med numret:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>This opens another program, outside of Mycel, with the address:</source>
        <translation>Det här öppnar ett annat program, utanför Mycel, med adressen:</translation>
    </message>
</context>
<context>
    <name>mycel::ui::OfferPane</name>
    <message>
        <source>Best fit</source>
        <translation>Passar bäst</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>Snarast</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Närmast</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Erbjudanden</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found of all</comment>
        <translation>%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s), in the order: %1</source>
        <translation>
            <numerusform>%n erbjudande, i ordningen: %1</numerusform>
            <numerusform>%n erbjudanden, i ordningen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No offers yet</source>
        <translation>Inga erbjudanden än</translation>
    </message>
    <message>
        <source>What people can take part in stands here, of all your libraries. Add a library, or write the first offer.</source>
        <translation>Här står det man kan delta i, från alla dina bibliotek. Lägg till ett bibliotek eller skriv det första erbjudandet.</translation>
    </message>
    <message>
        <source>Offer something</source>
        <translation>Erbjud något</translation>
    </message>
    <message>
        <source>Nothing fits all of it</source>
        <translation>Inget passar allt</translation>
    </message>
    <message>
        <source>Leave something out: a smaller wish finds more.</source>
        <translation>Utelämna något: en mindre önskan finner mer.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Rensa allt</translation>
    </message>
</context>
<context>
    <name>mycel::ui::OfferPanel</name>
    <message>
        <source>Read all of it</source>
        <translation>Läs allt</translation>
    </message>
</context>
<context>
    <name>mycel::ui::OwnKeyBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>Kopiera den öppna nyckeln</translation>
    </message>
    <message>
        <source>Paste this line where your server asks for a deploy key or an SSH key, or give it to whoever hosts the library:</source>
        <translation>Klistra in den här raden där din server frågar efter en deploy-nyckel eller en SSH-nyckel, eller ge den till den som står för biblioteket:</translation>
    </message>
    <message>
        <source>Public key: %1</source>
        <translation>Öppen nyckel: %1</translation>
    </message>
    <message>
        <source>Its private part stays in Mycel&apos;s folder on this computer, for this library alone. It has no passphrase: whoever can read your files can use it.</source>
        <translation>Dess hemliga del stannar i Mycels mapp på den här datorn, bara för det här biblioteket. Den har ingen lösenfras: den som kan läsa dina filer kan använda den.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PageRow</name>
    <message>
        <source>Library: %1</source>
        <translation>Bibliotek: %1</translation>
    </message>
    <message>
        <source>Open the library&apos;s page</source>
        <translation>Öppna bibliotekets sida</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Language of this page: %1</source>
        <translation>Sidans språk: %1</translation>
    </message>
    <message>
        <source>More for this item</source>
        <translation>Mer för det här</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Byt namn…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>It still stands</source>
        <translation>Det gäller fortfarande</translation>
    </message>
    <message>
        <source>Enough people</source>
        <translation>Tillräckligt många</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Repeat it…</source>
        <translation>Upprepa det…</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PageView</name>
    <message>
        <source>Choose an item to read.</source>
        <translation>Välj en text att läsa.</translation>
    </message>
    <message>
        <source>What draws pages has stopped too often. Until Mycel starts again, pages are shown in their plain form.</source>
        <translation>Det som ritar sidor har stannat för ofta. Tills Mycel startas om visas sidor i enkel form.</translation>
    </message>
    <message>
        <source>What draws pages is not installed. Pages are shown in their plain form.</source>
        <translation>Det som ritar sidor är inte installerat. Sidor visas i enkel form.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>What draws pages has stopped on this page. Nothing is lost; here it is in its plain form.</source>
        <translation>Det som ritar sidor stannade på den här sidan. Inget är förlorat; här är den i enkel form.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PictureRow</name>
    <message>
        <source>The picture</source>
        <translation>Bilden</translation>
    </message>
    <message>
        <source>What does the picture show?</source>
        <translation>Vad visar bilden?</translation>
    </message>
    <message>
        <source>What does it show? For people who cannot see it</source>
        <translation>Vad visar den? För den som inte kan se den</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Lägg in den</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>En bild</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlaceButton</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlaceField</name>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Town near which to look</source>
        <translation>Ort att söka nära</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Orter</translation>
    </message>
    <message>
        <source>No town of that name is known here. Try the nearest larger one.</source>
        <translation>Ingen ort med det namnet är känd här. Pröva närmaste större.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlaceLine</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Välj en mapp…</translation>
    </message>
    <message>
        <source>Choose a folder or a stick to share it by</source>
        <translation>Välj en mapp eller en sticka att dela det med</translation>
    </message>
    <message>
        <source>A folder or a stick to share by</source>
        <translation>En mapp eller en sticka att dela med</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlacesList</name>
    <message>
        <source>Where it is shared</source>
        <translation>Var det delas</translation>
    </message>
    <message>
        <source>Share it at another place, too…</source>
        <translation>Dela det på ett ställe till…</translation>
    </message>
    <message>
        <source>There now: every sync brings both together.</source>
        <translation>Finns här nu: varje synkning för samman båda.</translation>
    </message>
    <message>
        <source>Not there now: it is brought together when it is plugged in.</source>
        <translation>Finns inte här nu: det förs samman när det sätts i.</translation>
    </message>
    <message>
        <source>Its own address: an invitation names it, and every sync brings both together.</source>
        <translation>Dess egen adress: en inbjudan nämner den, och varje synkning för samman båda.</translation>
    </message>
    <message>
        <source>Every sync brings both together.</source>
        <translation>Varje synkning för samman båda.</translation>
    </message>
    <message>
        <source>Sync with it</source>
        <translation>Synka med den</translation>
    </message>
    <message>
        <source>Sync with %1</source>
        <translation>Synka med %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lämna den</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Lämna %1</translation>
    </message>
    <message>
        <source>It is not gone to any more, and the library is only on this computer until it has another place. What is there stays there, and what waits here goes on waiting.</source>
        <translation>Den besöks inte längre, och biblioteket finns bara på den här datorn tills det har ett annat ställe. Det som finns där stannar där, och det som väntar här väntar vidare.</translation>
    </message>
    <message>
        <source>It is not gone to any more. What is there stays there.</source>
        <translation>Den besöks inte längre. Det som finns där stannar där.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PlainReader</name>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Save the page as PDF</source>
        <translation>Spara sidan som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PostDeeds</name>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Hide this for everyone? The reason and your name are shown in its place.</source>
        <translation>Dölja detta för alla? Anledningen och ditt namn visas i dess ställe.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>Reason (may stay empty):</source>
        <translation>Anledning (får vara tom):</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back what you wrote? It stays in the history of the library, and is shown to nobody any more.</source>
        <translation>Ta tillbaka det du skrev? Det blir kvar i bibliotekets historik men visas inte för någon mer.</translation>
    </message>
    <message>
        <source>From the discussion “%1”: what %2 wrote</source>
        <translation>Ur diskussionen ”%1”: det som %2 skrev</translation>
    </message>
</context>
<context>
    <name>mycel::ui::Preview</name>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>The preview ends here: the text is very long. All of it is kept, and all of it is published.</source>
        <translation>Förhandsvisningen slutar här: texten är mycket lång. Allt sparas, och allt publiceras.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProblemList</name>
    <message>
        <source>Show the first %1</source>
        <translation>Visa de första %1</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Visa alla %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProfilePage</name>
    <message>
        <source>What fits me</source>
        <translation>Vad som passar mig</translation>
    </message>
    <message>
        <source>Fill in what you like. The list then begins with what fits you, and says why. It stays on this computer, in no library and in no message, and you can have all of it forgotten below.</source>
        <translation>Fyll i det du vill. Listan börjar då med det som passar dig, och säger varför. Det stannar på den här datorn, i inget bibliotek och inget meddelande, och allt kan glömmas här nedan.</translation>
    </message>
    <message>
        <source>What I can do</source>
        <translation>Vad jag kan</translation>
    </message>
    <message>
        <source>cooking, driving, Arabic</source>
        <translation>matlagning, bilkörning, arabiska</translation>
    </message>
    <message>
        <source>What I want to learn</source>
        <translation>Vad jag vill lära mig</translation>
    </message>
    <message>
        <source>first aid, facilitation</source>
        <translation>första hjälpen, mötesledning</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>climate, housing</source>
        <translation>klimat, bostad</translation>
    </message>
    <message>
        <source>Languages I speak, as two letters</source>
        <translation>Språk jag talar, med två bokstäver</translation>
    </message>
    <message>
        <source>en, sv, ar</source>
        <translation>en, sv, ar</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte sagt</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Timmar i veckan</translation>
    </message>
    <message>
        <source>Where I live</source>
        <translation>Där jag bor</translation>
    </message>
    <message>
        <source>What I need there</source>
        <translation>Vad jag behöver där</translation>
    </message>
    <message>
        <source>Risk at most</source>
        <translation>Högsta risk</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>Glöm alltihop</translation>
    </message>
    <message>
        <source>What stands here, your marks and your saved searches</source>
        <translation>Det som står här, dina märken och dina sparade sökningar</translation>
    </message>
    <message>
        <source>No town of that name is known here, so nothing was saved yet. Try the nearest larger one.</source>
        <translation>Ingen ort med det namnet är känd här, så ingenting har sparats än. Försök med närmaste större.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProgressBox</name>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProseView</name>
    <message>
        <source>Gone: “%1”.</source>
        <translation>Borta: ”%1”.</translation>
    </message>
    <message>
        <source>New: “%1”.</source>
        <translation>Nytt: ”%1”.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Jämförelse</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProxyChoice</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Som systemet säger</translation>
    </message>
    <message>
        <source>None, straight to the server</source>
        <translation>Ingen, rakt till servern</translation>
    </message>
    <message>
        <source>Tor</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-proxy</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Proxyns adress</translation>
    </message>
    <message>
        <source>By SSH a library is then reached through the same proxy as web pages are. Where it does not answer, nothing is sent another way.</source>
        <translation>Över SSH nås ett bibliotek då genom samma proxy som webbsidor. Om den inte svarar skickas inget en annan väg.</translation>
    </message>
    <message>
        <source>Your network sees which server you go to, and the server sees where you are.</source>
        <translation>Ditt nätverk ser vilken server du går till, och servern ser var du är.</translation>
    </message>
    <message>
        <source>Tor must be running on this computer. It looks the names up, and keeps the connections of each library apart. Where it does not answer, nothing is sent another way.</source>
        <translation>Tor måste vara igång på den här datorn. Det slår upp namnen och håller varje biblioteks anslutningar åtskilda. Om det inte svarar skickas inget en annan väg.</translation>
    </message>
    <message>
        <source>The proxy looks the names up, too. Where it does not answer, nothing is sent another way.</source>
        <translation>Proxyn slår också upp namnen. Om den inte svarar skickas inget en annan väg.</translation>
    </message>
    <message>
        <source>It is reached as the system says.</source>
        <translation>Det nås som systemet säger.</translation>
    </message>
    <message>
        <source>It is reached straight, without a proxy.</source>
        <translation>Det nås rakt, utan proxy.</translation>
    </message>
    <message>
        <source>It is reached through Tor.</source>
        <translation>Det nås genom Tor.</translation>
    </message>
    <message>
        <source>It is reached through the proxy %1.</source>
        <translation>Det nås genom proxyn %1.</translation>
    </message>
    <message>
        <source>Name, if the proxy asks</source>
        <translation>Namn, om proxyn frågar</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Proxyns lösenord</translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation>Kom ihåg det i nyckelringen</translation>
    </message>
    <message>
        <source>It is reached through the proxy %1, as %2.</source>
        <translation>Det nås genom proxyn %1, som %2.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ProxyFold</name>
    <message>
        <source>Through a proxy or Tor…</source>
        <translation>Genom en proxy eller Tor…</translation>
    </message>
</context>
<context>
    <name>mycel::ui::PublishRow</name>
    <message>
        <source>a library that is not here</source>
        <translation>ett bibliotek som inte finns här</translation>
    </message>
    <message>
        <source>Published as</source>
        <translation>Publiceras som</translation>
    </message>
    <message>
        <source>Name to be seen under</source>
        <translation>Namn att synas under</translation>
    </message>
    <message>
        <source>This is all that others learn of you in this library. It may stay empty.</source>
        <translation>Det här är allt som andra får veta om dig i det här biblioteket. Det får vara tomt.</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ett namn, eller inget</translation>
    </message>
    <message>
        <source>Library that it goes into</source>
        <translation>Bibliotek som det hamnar i</translation>
    </message>
    <message>
        <source>no time zone, no e-mail</source>
        <translation>ingen tidszon, ingen e-post</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Släng det här utkastet</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicera</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publicerar…</translation>
    </message>
    <message>
        <source>Compare with shared</source>
        <translation>Jämför med det delade</translation>
    </message>
    <message>
        <source>Compare the draft with what everybody has</source>
        <translation>Jämför utkastet med det som alla har</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ReplyBox</name>
    <message>
        <source>Not this</source>
        <translation>Inte detta</translation>
    </message>
    <message>
        <source>Answer the thread instead</source>
        <translation>Svara i tråden i stället</translation>
    </message>
    <message>
        <source>Write a reply… it is kept here and shared at the next sync</source>
        <translation>Skriv ett svar… det sparas här och delas vid nästa synkronisering</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Ditt svar</translation>
    </message>
    <message>
        <source>Markdown works here. Ctrl+Enter posts.</source>
        <translation>Markdown fungerar här. Ctrl+Enter postar.</translation>
    </message>
    <message>
        <source>Name to be seen under</source>
        <translation>Namn att synas under</translation>
    </message>
    <message>
        <source>This is all that others learn of you in this library. It may stay empty; but only who has a name can edit what they wrote.</source>
        <translation>Det är allt andra får veta om dig i biblioteket. Det får vara tomt, men bara den som har ett namn kan redigera det den skrivit.</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ett namn, eller inget</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Utkastet sparat %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Title of the thread</source>
        <translation>Trådens rubrik</translation>
    </message>
</context>
<context>
    <name>mycel::ui::RoundFields</name>
    <message>
        <source>How it is decided</source>
        <translation>Hur det beslutas</translation>
    </message>
    <message>
        <source>How many have to answer</source>
        <translation>Hur många som måste svara</translation>
    </message>
    <message>
        <source>Until when one can answer</source>
        <translation>Hur länge man kan svara</translation>
    </message>
    <message>
        <source>at least </source>
        <comment>so many have to answer</comment>
        <translation>minst </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>i %n dag</numerusform>
            <numerusform>i %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>however many answer</source>
        <translation>hur många som än svarar</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SaidBeside</name>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nytt</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All discussions about “%1”</source>
        <translation>Alla diskussioner om ”%1”</translation>
    </message>
    <message>
        <source>Discuss this</source>
        <translation>Diskutera detta</translation>
    </message>
    <message>
        <source>Discuss “%1”</source>
        <translation>Diskutera ”%1”</translation>
    </message>
    <message>
        <source>Unfollow what is said</source>
        <translation>Sluta följa det som sägs</translation>
    </message>
    <message>
        <source>Follow what is said</source>
        <translation>Följ det som sägs</translation>
    </message>
    <message>
        <source>Unfollow what is said about “%1”</source>
        <translation>Sluta följa det som sägs om ”%1”</translation>
    </message>
    <message>
        <source>Follow what is said about “%1”</source>
        <translation>Följ det som sägs om ”%1”</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SaidHits</name>
    <message>
        <source>Said in discussions</source>
        <translation>Sagt i diskussioner</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Se alla</translation>
    </message>
    <message>
        <source>See all that was said of this</source>
        <translation>Se allt som har sagts om detta</translation>
    </message>
    <message>
        <source>Threads that were found</source>
        <translation>Trådar som hittades</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SaidTeller</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Something new in a discussion that you follow</source>
        <translation>Något nytt i en diskussion som du följer</translation>
    </message>
    <message numerus="yes">
        <source>%n discussion(s) that you follow</source>
        <translation>
            <numerusform>%n diskussion som du följer</numerusform>
            <numerusform>%n diskussioner som du följer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n nytt inlägg</numerusform>
            <numerusform>%n nya inlägg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>Sparade sökningar</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Sökningens namn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n erbjudande</numerusform>
            <numerusform>%1, %n erbjudanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the search %1</source>
        <translation>Ta bort sökningen %1</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>Ta bort sökningen</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SearchBox</name>
    <message>
        <source>Search guides, experiences, campaigns…</source>
        <translation>Sök guider, erfarenheter, kampanjer…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Töm sökningen</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SearchTeller</name>
    <message>
        <source>Something new in a search that you keep</source>
        <translation>Något nytt i en sökning du har sparat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SettingsPlace</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>For the window and the pages. Ctrl and plus, Ctrl and minus, Ctrl and 0 do the same.</source>
        <translation>För fönstret och sidorna. Ctrl och plus, Ctrl och minus, Ctrl och 0 gör detsamma.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Dark is easier on the eyes at night.</source>
        <translation>Mörkt är skonsammare för ögonen på natten.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Languages that you read</source>
        <translation>Språk som du läser</translation>
    </message>
    <message>
        <source>The first one that a text has is opened, and searches put it first.</source>
        <translation>Det första som en text finns på öppnas, och sökningar sätter det först.</translation>
    </message>
    <message>
        <source>Languages that you read, most wanted first</source>
        <translation>Språk som du läser, helst först</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Lägg till ett språk</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Fönstrets språk</translation>
    </message>
    <message>
        <source>It changes when Mycel is opened the next time.</source>
        <translation>Det ändras nästa gång Mycel öppnas.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Without text: only that there is something new</source>
        <translation>Utan text: bara att det finns något nytt</translation>
    </message>
    <message>
        <source>With the title of the discussion</source>
        <translation>Med diskussionens titel</translation>
    </message>
    <message>
        <source>The desktop can tell you what was said in discussions that you follow, and that a saved search has something new, while you look elsewhere. Whoever sees your screen sees that too.</source>
        <translation>Skrivbordet kan berätta vad som har sagts i diskussioner som du följer, och att en sparad sökning har något nytt, medan du tittar på annat. Den som ser din skärm ser det också.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ShareBox</name>
    <message>
        <source>Share it with others</source>
        <translation>Dela det med andra</translation>
    </message>
    <message>
        <source>Share it at another place, too</source>
        <translation>Dela det på ett ställe till</translation>
    </message>
    <message>
        <source>Make an empty project at any git host and paste its address here, or choose a folder or a stick. There is nothing else to do there.</source>
        <translation>Skapa ett tomt arkiv hos vilken git-värd som helst och klistra in dess adress här, eller välj en mapp eller en sticka. Inget mer behöver göras där.</translation>
    </message>
    <message>
        <source>Where the library is shared</source>
        <translation>Var biblioteket delas</translation>
    </message>
    <message>
        <source>https://… or git@host:path or a folder</source>
        <translation>https://… eller git@värd:sökväg eller en mapp</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dela</translation>
    </message>
    <message>
        <source>Share the library there</source>
        <translation>Dela biblioteket där</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SidePanel</name>
    <message>
        <source>Beside this page</source>
        <translation>Bredvid sidan</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>På den här sidan</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Översättningar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Upphov</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Av %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licens: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Ändrad %1</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>Ändrad %1 av %2</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Hör ihop med</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>Nämns i</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Vem som ändrade vad, och när</translation>
    </message>
    <message>
        <source>Take part</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>Adapted from %1</source>
        <comment>a text</comment>
        <translation>Bearbetad från %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Add a library…</source>
        <translation>Lägg till bibliotek…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ditt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
</context>
<context>
    <name>mycel::ui::SignInBox</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Lösenord eller nyckelord</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Det är rätt server</translation>
    </message>
    <message>
        <source>Choose a certificate file…</source>
        <translation>Välj en certifikatfil…</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certifikatfil</translation>
    </message>
    <message>
        <source>A certificate</source>
        <translation>Ett certifikat</translation>
    </message>
    <message>
        <source>Mycel remembers it for this server alone.</source>
        <translation>Mycel kommer ihåg det, bara för den här servern.</translation>
    </message>
    <message>
        <source>It was changed on purpose</source>
        <translation>Den byttes med avsikt</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Använd det här certifikatet</translation>
    </message>
    <message>
        <source>Its fingerprint: %1</source>
        <translation>Dess fingeravtryck: %1</translation>
    </message>
    <message>
        <source>Compare it with what whoever hosts the library tells you, by another way than this network.</source>
        <translation>Jämför det med vad de som har biblioteket säger, på annan väg än det här nätverket.</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Kom ihåg på den här datorn</translation>
    </message>
    <message>
        <source>Mycel remembers this choice for this library.</source>
        <translation>Mycel kommer ihåg det här valet för det här biblioteket.</translation>
    </message>
    <message>
        <source>It is then kept in this computer&apos;s keychain; otherwise it is used until you close Mycel, and not kept.</source>
        <translation>Det sparas då i datorns nyckelring; annars används det tills du stänger Mycel, och sparas inte.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer in which it would be safe: it is used until you close Mycel, and not kept.</source>
        <translation>Det finns ingen nyckelring på den här datorn där det vore säkert: det används tills du stänger Mycel, och sparas inte.</translation>
    </message>
    <message>
        <source>Go on without an account</source>
        <translation>Fortsätt utan konto</translation>
    </message>
    <message>
        <source>It is only asked of those who publish: what others wrote is here. Without an account you go on reading and receiving, and what you write stays here as suggestions.</source>
        <translation>Det frågas bara om för den som publicerar: vad andra har skrivit finns här. Utan konto fortsätter du att läsa och ta emot, och vad du skriver stannar här som förslag.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n bibliotek</numerusform>
            <numerusform>%n bibliotek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), all readable offline</source>
        <translation>
            <numerusform>%n text, läsbar utan nätverk</numerusform>
            <numerusform>%n texter, alla läsbara utan nätverk</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synkar…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Inget nätverk</translation>
    </message>
    <message numerus="yes">
        <source>%n library(s) need you</source>
        <translation>
            <numerusform>%n bibliotek behöver dig</numerusform>
            <numerusform>%n bibliotek behöver dig</numerusform>
        </translation>
    </message>
    <message>
        <source>last synced %1</source>
        <translation>senast synkat %1</translation>
    </message>
    <message>
        <source>nothing was synced yet</source>
        <translation>inget är synkat än</translation>
    </message>
    <message numerus="yes">
        <source>%n guide(s) have two versions</source>
        <translation>
            <numerusform>%n guide har två versioner</numerusform>
            <numerusform>%n guider har två versioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) have two versions</source>
        <translation>
            <numerusform>%n text har två versioner</numerusform>
            <numerusform>%n texter har två versioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s) were deleted, open it to see</source>
        <translation>
            <numerusform>%1: %n text togs bort, öppna det för att se</numerusform>
            <numerusform>%1: %n texter togs bort, öppna det för att se</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::TakePart</name>
    <message>
        <source>Noted for you alone, on this computer</source>
        <translation>Noterat för dig ensam, på den här datorn</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>Lägg i kalendern</translation>
    </message>
    <message>
        <source>Tell what came of it…</source>
        <translation>Berätta hur det gick…</translation>
    </message>
    <message>
        <source>Ask the contact</source>
        <translation>Fråga kontakten</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontakt: %1</translation>
    </message>
    <message>
        <source>Sign up: %1</source>
        <translation>Anmälan: %1</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadCards</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nytt</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadFacets</name>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Olästa</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mina</translation>
    </message>
    <message>
        <source>Unread %1</source>
        <translation>Olästa %1</translation>
    </message>
    <message>
        <source>Waiting for you %1</source>
        <translation>Väntar på dig %1</translation>
    </message>
    <message>
        <source>A category</source>
        <translation>En kategori</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadHead</name>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Markera som läst</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Läge: %1</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Sluta följa</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>Write a summary…</source>
        <translation>Skriv en sammanfattning…</translation>
    </message>
    <message>
        <source>Write what came of it…</source>
        <translation>Skriv vad som blev av det…</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nytt</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadPane</name>
    <message>
        <source>Discussions</source>
        <translation>Diskussioner</translation>
    </message>
    <message>
        <source>New thread</source>
        <translation>Ny tråd</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Sök i det som sagts</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Trådar</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Om %1</translation>
    </message>
    <message>
        <source>Nothing of this was said</source>
        <translation>Inget sådant har sagts</translation>
    </message>
    <message>
        <source>Another word may find it. What was taken back or hidden is not found.</source>
        <translation>Ett annat ord kanske hittar det. Det som tagits tillbaka eller dolts hittas inte.</translation>
    </message>
    <message>
        <source>All is read</source>
        <translation>Allt är läst</translation>
    </message>
    <message>
        <source>What arrives with the next sync stands here.</source>
        <translation>Det som kommer med nästa synkronisering står här.</translation>
    </message>
    <message>
        <source>You follow nothing yet</source>
        <translation>Du följer inget än</translation>
    </message>
    <message>
        <source>No discussions yet</source>
        <translation>Inga diskussioner än</translation>
    </message>
    <message>
        <source>Ask something, share what you tried, or propose something. It waits here until the next sync.</source>
        <translation>Fråga något, berätta vad ni prövat eller föreslå något. Det väntar här till nästa synkronisering.</translation>
    </message>
    <message>
        <source>Begin a thread</source>
        <translation>Börja en tråd</translation>
    </message>
    <message>
        <source>What is said about “%1”</source>
        <translation>Det som sägs om ”%1”</translation>
    </message>
    <message>
        <source>More for discussions</source>
        <translation>Mer för diskussioner</translation>
    </message>
    <message>
        <source>Hidden by you…</source>
        <translation>Dolt av dig…</translation>
    </message>
    <message>
        <source>No thread is all of this</source>
        <translation>Ingen tråd är allt detta</translation>
    </message>
    <message>
        <source>With fewer choices there may be some.</source>
        <translation>Med färre val finns det kanske några.</translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation>Ta bort valen</translation>
    </message>
    <message>
        <source>Follow a thread, a category or what is said about an item, and it stands here. Nobody learns that you do.</source>
        <translation>Följ en tråd, en kategori eller det som sägs om något så står det här. Ingen får veta att du gör det.</translation>
    </message>
    <message>
        <source>You have said nothing yet</source>
        <translation>Du har inte sagt något än</translation>
    </message>
    <message>
        <source>Threads in which you wrote under the name that you chose in their library stand here.</source>
        <translation>Trådar där du har skrivit under det namn som du har valt i biblioteket står här.</translation>
    </message>
    <message>
        <source>Nobody waits for you</source>
        <translation>Ingen väntar på dig</translation>
    </message>
    <message>
        <source>What people say under a new name stands here until a maintainer lets them in.</source>
        <translation>Det som folk säger under ett nytt namn står här tills någon som förvaltar biblioteket släpper in dem.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::ThreadView</name>
    <message>
        <source>Choose a thread to read</source>
        <translation>Välj en tråd att läsa</translation>
    </message>
    <message>
        <source>Everything that was said is here without a network. What you write goes out with the next sync.</source>
        <translation>Allt som sagts finns här utan nät. Det du skriver går ut med nästa synkronisering.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::TopBar</name>
    <message>
        <source>Mycel</source>
        <translation>Mycel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synka</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Sluta synka</translation>
    </message>
    <message>
        <source>Sync all libraries</source>
        <translation>Synka alla bibliotek</translation>
    </message>
    <message>
        <source>There is no library with an address yet.</source>
        <translation>Det finns inget bibliotek med en adress än.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>A library of one&apos;s own…</source>
        <translation>Ett eget bibliotek…</translation>
    </message>
    <message>
        <source>Open a file that somebody sent…</source>
        <translation>Öppna en fil som någon skickat…</translation>
    </message>
</context>
<context>
    <name>mycel::ui::TroubleBox</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Dölj detaljer</translation>
    </message>
</context>
<context>
    <name>mycel::ui::TwoVersionsPage</name>
    <message>
        <source>Two versions</source>
        <translation>Två versioner</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Föregående ställe</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nästa ställe</translation>
    </message>
    <message>
        <source>Nothing is lost: both stay in the history.</source>
        <translation>Inget går förlorat: båda finns kvar i historiken.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigera…</translation>
    </message>
    <message>
        <source>Opens the editor with both versions in the text.</source>
        <translation>Öppnar redigeringen med båda versionerna i texten.</translation>
    </message>
    <message>
        <source>Keep shared</source>
        <translation>Behåll den delade</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behåll min</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Behåll den andra</translation>
    </message>
    <message>
        <source>Keep both, one after the other</source>
        <translation>Behåll båda, efter varandra</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) need you</source>
        <translation>
            <numerusform>%n ställe behöver dig</numerusform>
            <numerusform>%n ställen behöver dig</numerusform>
        </translation>
    </message>
    <message>
        <source>this is number %1</source>
        <translation>det här är nummer %1</translation>
    </message>
    <message>
        <source>Shared version</source>
        <translation>Delad version</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>skriven av dig</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Din version</translation>
    </message>
    <message>
        <source>The other version</source>
        <translation>Den andra versionen</translation>
    </message>
    <message>
        <source>Nothing like it stands in the shared version any more.</source>
        <translation>Inget liknande står längre i den delade versionen.</translation>
    </message>
    <message>
        <source>This can hold one value only.</source>
        <translation>Här får bara ett värde plats.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) were combined by themselves</source>
        <translation>
            <numerusform>%n annat fogades ihop av sig självt</numerusform>
            <numerusform>%n andra fogades ihop av sig själva</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mycel::ui::VersionHead</name>
    <message>
        <source>Back to the page</source>
        <translation>Tillbaka till sidan</translation>
    </message>
</context>
<context>
    <name>mycel::ui::VersionsPlace</name>
    <message>
        <source>The shared version stands.</source>
        <translation>Den delade versionen gäller.</translation>
    </message>
    <message>
        <source>The other version stands now.</source>
        <translation>Den andra versionen gäller nu.</translation>
    </message>
    <message>
        <source>Both versions stand, one after the other.</source>
        <translation>Båda versionerna står kvar, efter varandra.</translation>
    </message>
    <message>
        <source>The version of %1, %2, is restored.</source>
        <translation>Versionen från %1, %2, är återställd.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Ta tillbaka: %1</translation>
    </message>
    <message>
        <source>It becomes a draft again and never leaves this computer.</source>
        <translation>Det blir ett utkast igen och lämnar aldrig den här datorn.</translation>
    </message>
    <message>
        <source>has gone out, or may have</source>
        <translation>har skickats, eller kan ha gjort det</translation>
    </message>
</context>
<context>
    <name>mycel::ui::WhenField</name>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Återkommer</translation>
    </message>
    <message>
        <source>The last time at latest</source>
        <translation>Senast sista gången</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Utan slut</translation>
    </message>
    <message>
        <source>By the clock of</source>
        <translation>Enligt klockan i</translation>
    </message>
    <message>
        <source>It ends at a time: say also when it begins.</source>
        <translation>Det slutar vid en tid: säg också när det börjar.</translation>
    </message>
    <message>
        <source>Say at what time it ends, too.</source>
        <translation>Säg också vilken tid det slutar.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Det slutar innan det börjar.</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Samma dag</translation>
    </message>
    <message>
        <source>The last time is before the first.</source>
        <translation>Den sista gången är före den första.</translation>
    </message>
    <message>
        <source>“%1” is no clock that is known here; choose one from the list.</source>
        <translation>”%1” är ingen klocka som är känd här; välj en i listan.</translation>
    </message>
</context>
<context>
    <name>mycel::ui::WhenFilter</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>This weekend</source>
        <translation>I helgen</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagar</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 dagar</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Datum…</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>Från den här dagen</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Till den här dagen</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Helger</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Kvällar</translation>
    </message>
    <message>
        <source>From 17 o&apos;clock</source>
        <translation>Från klockan 17</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Vardagar</translation>
    </message>
    <message>
        <source>On a weekday before 17 o&apos;clock</source>
        <translation>På en vardag före klockan 17</translation>
    </message>
    <message>
        <source>One-off</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regelbundet</translation>
    </message>
</context>
<context>
    <name>mycel::ui::WhereFilter</name>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Also remote</source>
        <translation>Även på distans</translation>
    </message>
    <message>
        <source>What can be done online or from home, too</source>
        <translation>Även det som kan göras på nätet eller hemifrån</translation>
    </message>
    <message>
        <source>Only remote</source>
        <translation>Bara på distans</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>Inom %1</translation>
    </message>
    <message>
        <source>However far</source>
        <translation>Hur långt som helst</translation>
    </message>
</context>
</TS>
